/** The site in the hands of someone who has no pointer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { search } from './search-dialog.ts';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor.close());

/** What has the focus, and whether it can be seen that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: '', href: '', seen: false };
    const { width, height, top, bottom } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent).trim(),
      href: element.getAttribute('href') ?? '',
      seen:
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        opacity === '1' &&
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        top < innerHeight,
    };
  });

/** Goes on with the Tab key until `wanted` has the focus; each stop must be seen. */
async function tabTo(
  page: Page,
  wanted: (stop: Awaited<ReturnType<typeof focused>>) => boolean,
): Promise<void> {
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.name !== '') expect(stop).toMatchObject({ seen: true });
    if (wanted(stop)) return;
  }
  throw new Error('The Tab key does not lead there.');
}

test('a reader goes from home to a cited passage with the Tab and Enter keys', async () => {
  const { page, problems } = await visitor.visit('/');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await tabTo(page, ({ href }) => href.endsWith('/policies/calibex.com/'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/policies/calibex.com/');
  await tabTo(page, ({ href }) => href.endsWith('/2003-07-19/'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/2003-07-19/');
  await tabTo(page, ({ name }) => name === 'Link to passage 3');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#p-/);
  const cited = page.locator('.passage:target');
  expect(await cited.count()).toBe(1);
  expect((await cited.innerText()).length).toBeGreaterThan(20);
  expect(problems).toEqual([]);
});

test('a reader finds a wording with keys alone and lands on its passage', async () => {
  const { page } = await visitor.visit('/');
  await search(page, 'zip code');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#p-/);
  await page.locator('.passage:target mark').first().waitFor();
});

test('“?” shows the keys, Escape closes them, and in a field it is a question mark', async () => {
  const { page } = await visitor.visit('/');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toMatch(/search/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('#home-search').focus();
  await page.keyboard.type('why?');
  expect(await page.locator('#home-search').inputValue()).toBe('why?');
  expect(await dialog.isVisible()).toBe(false);
});

test('the table of contents says where one reads', async () => {
  const { page } = await visitor.visit('/policies/cellpex.com/2006-06-17/');
  const current = page.locator('.contents [aria-current="true"]');
  expect(await current.count()).toBe(0);
  const link = page.locator('.contents li a').nth(4);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => current.innerText()).toBe(await link.innerText());
});
