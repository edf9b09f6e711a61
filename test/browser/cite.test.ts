/** Citing a page, a passage, a comparison and a search, with a keyboard and without scripts. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../scripts/audit/inspect.ts';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor.close());

const version = '/policies/calibex.com/2003-07-19/';
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const dialogOf = (page: Page) => page.getByRole('dialog');
const shown = (page: Page) => dialogOf(page).getByRole('group', { name: 'The citation' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the dialog', () => {
  test('is opened, used and closed with keys, and gives the focus back', async () => {
    const { page, problems } = await visitor.visit(version);
    await page.getByRole('button', { name: 'Cite as …' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Cite this version' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cite-format');
    expect(await shown(page).innerText()).toMatch(/^Calibex Privacy Policy \[Privacy policy filed/);
    await page.keyboard.type('RIS');
    expect(await shown(page).innerText()).toMatch(/^TY {2}- ELEC\s/);
    // Text to read, three buttons, and a fourth that closes.
    for (const name of ['', 'Copy', 'Save as a file', 'Copy the link', 'Close']) {
      await page.keyboard.press('Tab');
      if (name !== '') expect(await focused(page)).toBe(name);
    }
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Cite as …');
    expect(problems).toEqual([]);
  });

  test('copies what it shows, with its italics where there are any, and says so', async () => {
    const { page } = await visitor.visit(version, allowed);
    await page.getByRole('button', { name: 'Cite as …' }).click();
    const text = await shown(page).innerText();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(() => dialogOf(page).getByRole('status').innerText()).toBe('Copied');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const html = await item?.getType('text/html');
      return { html: await html?.text(), plain: await navigator.clipboard.readText() };
    });
    expect(copied.plain).toBe(text);
    expect(copied.html).toContain('<i>Calibex Privacy Policy</i>');
    await page.getByLabel('Format').selectOption('BibTeX');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^@misc\{calibex\.com-2003-07-19,/);
  });

  test('saves a file, with the whole address and the day', async () => {
    const { page } = await visitor.visit(version);
    await page.getByRole('button', { name: 'Cite as …' }).click();
    await page.getByLabel('Format').selectOption('CSL-JSON');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('calibex.com-2003-07-19.json');
    const [item] = JSON.parse(await readFile(await file.path(), 'utf8')) as [
      { URL: string; accessed: unknown },
    ];
    expect(item.URL).toBe(page.url());
    expect(item.accessed).toEqual({
      'date-parts': [new Date().toISOString().slice(0, 10).split('-').map(Number)],
    });
  });

  test.each(['light', 'dark'] as const)(
    'gives axe nothing to find and is no wider than 360 pixels, %s',
    async (colorScheme) => {
      const viewport = { width: 360, height: 740 };
      const { page, problems } = await visitor.visit(version, { colorScheme, viewport });
      await page.getByRole('button', { name: 'Cite as …' }).click();
      for (const format of ['APA, 7th edition', 'BibTeX']) {
        await page.getByLabel('Format').selectOption(format);
        expect(await accessibilityProblems(page)).toEqual([]);
        const box = await dialogOf(page).boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
        expect(
          await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth),
        ).toBe(0);
      }
      expect(problems).toEqual([]);
    },
  );
});

describe('a passage', () => {
  test('whose sign was followed can be cited, with its words and a link that marks them', async () => {
    const { page } = await visitor.visit(version, allowed);
    await page.locator('.text .permalink').nth(2).focus();
    await page.keyboard.press('Enter');
    const button = page.getByRole('button', { name: 'Cite passage 3' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Cite this passage' }).waitFor();
    const words = await page.evaluate(
      () => document.querySelector('.passage:target')?.firstChild?.nextSibling?.textContent ?? '',
    );
    expect(words.length).toBeGreaterThan(100);
    await page.getByLabel('Format').selectOption('RIS');
    const text = await shown(page).innerText();
    expect(text).toContain(`AB  - ${words}`);
    expect(text).not.toContain(`${words}Cite`);
    await page.getByRole('button', { name: 'Copy a link to the words' }).click();
    await expect.poll(() => dialogOf(page).getByRole('status').innerText()).toBe('Copied');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/2003-07-19\/#p-[0-9a-z]{10}:~:text=We%20collect%20certain/);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    // The directive is for the browser alone: the page stands at its passage.
    await page.goto(link);
    expect(await page.locator('.passage:target').innerText()).toContain('We collect certain');
  });

  test('is what the key cites while the page has its address, and else the page', async () => {
    const { page } = await visitor.visit(version);
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'Cite this version' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.text .permalink').first().click();
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'Cite this passage' }).waitFor();
  });
});

test('a comparison can be cited, and both versions are named', async () => {
  const { page } = await visitor.visit(
    '/compare/?a=calibex.com/2003-07-19&b=inxtron.com/2010-06-26',
  );
  await page.getByRole('button', { name: 'Cite this comparison' }).click();
  await page.getByRole('dialog', { name: 'Cite this comparison' }).waitFor();
  expect(await shown(page).innerText()).toMatch(
    /Comparison of versions calibex\.com 2003-07-19 and inxtron\.com 2010-06-26/,
  );
});

test('what changed can be cited', async () => {
  const { page } = await visitor.visit('/policies/pots.example/2006-07-19/changes/', {}, 'odd');
  expect(await page.locator('[data-citation]').innerText()).toMatch(/^“What changed in the /);
  await page.getByRole('button', { name: 'Cite as …' }).click();
  expect(await shown(page).innerText()).toContain(page.url());
});

test('without scripts the citation stands there, and nothing that needs one', async () => {
  const { page } = await visitor.visit(version, { javaScriptEnabled: false });
  expect(await page.locator('[data-citation]').innerText()).toMatch(/^“Calibex Privacy Policy,” /);
  expect(await page.getByRole('button').count()).toBe(0);
  await page.goto('/cite/');
  for (const name of ['APA', 'BibTeX', 'RIS']) {
    expect(await page.locator('main').innerText()).toContain(name);
  }
});
