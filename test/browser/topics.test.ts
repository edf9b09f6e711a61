/** A version’s topics: in the margin, below the text, and a walk from one passage to the next. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor.close());

const version = '/policies/calibex.com/2003-07-19/';
const wide = { viewport: { width: 1600, height: 900 } };

describe('a topic in the margin', () => {
  test('walks through its passages, in the order of the text and around', async () => {
    const { page, problems } = await visitor.visit(version, wide);
    const topic = page.locator('.margin').getByRole('link', { name: 'Cookies' });
    await topic.click();
    const bar = page.getByRole('region', { name: 'Passages on Cookies' });
    expect(await bar.getByRole('status').innerText()).toBe('Cookies: passage 1 of 2');
    const first = new URL(page.url()).hash;
    expect(await page.locator(`[id="${first.slice(1)}"]`).innerText()).toMatch(/cookies are used/i);

    await bar.getByRole('button', { name: 'Next' }).click();
    expect(await bar.getByRole('status').innerText()).toBe('Cookies: passage 2 of 2');
    expect(new URL(page.url()).hash).not.toBe(first);
    // The keyboard goes on from the button that was pressed.
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(first);

    await page.keyboard.press('Escape');
    expect(await bar.count()).toBe(0);
    expect(await topic.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
  });

  test('leads without scripts to the list of its passages, and that to the topic', async () => {
    const { page } = await visitor.visit(version, { ...wide, javaScriptEnabled: false });
    await page.locator('.margin').getByRole('link', { name: 'Cookies' }).click();
    expect(new URL(page.url()).hash).toBe('#topic-cookies');
    const listed = page.locator('.topics [data-topic="Cookies"]');
    expect(await listed.locator('dd').count()).toBe(2);
    await listed.locator('dt a').click();
    await page.waitForURL('**/topics/cookies/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Cookies');
  });
});

test('what was not recognised is said, and leads to how well it is', async () => {
  const { page } = await visitor.visit(version);
  const absent = page.locator('.absent');
  expect(await absent.innerText()).toMatch(/^No passage was recognised for: .*Data retention/);
  await absent.getByRole('link', { name: 'Data retention' }).click();
  await page.waitForURL('**/topics/data-retention/#accuracy');
  expect(await page.locator('table.accuracy tbody th').allInnerTexts()).toEqual([
    'US policies of 2015 (train.csv, never read)',
    'US policies of 2015 (validation.csv)',
    'Smallprint: the first five, judged by reading',
  ]);
});

test('a year of a topic quotes each site with a link to the passage', async () => {
  const { page } = await visitor.visit('/topics/cookies/2003/');
  expect(await page.locator('main .entries > li').count()).toBe(1);
  await page.getByRole('link', { name: 'Read in place: calibex.com, 19 July 2003' }).click();
  await page.waitForURL('**/policies/calibex.com/2003-07-19/#p-*');
  expect(await page.locator(':target').innerText()).toMatch(/cookies/i);
});
