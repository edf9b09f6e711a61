import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { kinds } from './kinds.ts';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor.close());

const off = { javaScriptEnabled: false };

describe('with JavaScript off', () => {
  test('a policy is found by browsing and read to its end', async () => {
    const { page } = await visitor.visit('/', off);
    await page.getByRole('link', { name: 'Policies', exact: true }).first().click();
    await page
      .locator('main')
      .getByRole('link', { name: /calibex/i })
      .first()
      .click();
    await page.waitForURL(/\/policies\/calibex\.com\/$/);
    await page.locator('main a[href*="/2003-07-19/"]').first().click();
    await page.waitForURL(/\/2003-07-19\/$/);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Calibex respects your privacy');
    expect(text).toMatch(/zip code/i);
    expect(text).toMatch(/archived copy/i);
  });

  test('a link to a passage leads to it', async () => {
    const { page } = await visitor.visit('/policies/calibex.com/2003-07-19/', off);
    const link = page.locator('.passage .permalink').last();
    const href = await link.getAttribute('href');
    await page.goto(`/policies/calibex.com/2003-07-19/${href}`);
    expect(await page.locator(`[id="${href?.slice(1)}"]`).isVisible()).toBe(true);
  });

  test('the search button leads to a page that says what search needs', async () => {
    const { page } = await visitor.visit('/', off);
    await page.locator('[data-search-open]').first().click();
    await page.waitForURL(/\/search\/$/);
    expect(await page.locator('main').innerText()).toMatch(/needs JavaScript/i);
  });

  test('the page of comparisons says what it needs, and leads to pages that need nothing', async () => {
    const { page } = await visitor.visit(
      '/compare/?a=calibex.com/2003-07-19&b=inxtron.com/2010-06-26',
      off,
    );
    const main = page.locator('main');
    expect(await main.innerText()).toMatch(/needs JavaScript/i);
    const addresses = await main
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(['/changes/', '/policies/']);
    expect(await main.locator('form').count()).toBe(0);
  });

  describe('every kind of page', () => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await visitor.visit('/', off));
    });

    test.each(kinds)(
      'the page “$kind” has a heading and something to read',
      async ({ path, archive = 'site' }) => {
        const { origin, base } = inject(archive);
        await page.goto(origin + base + path.slice(1));
        expect(await page.locator('h1').count()).toBe(1);
        expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
      },
    );
  });

  test.each([
    ['/policies/old-pots.example/', '/policies/pots.example/'],
    ['/policies/old-pots.example/2001-03-01/', '/policies/pots.example/2001-03-01/'],
  ])('the address %s of a merged site leads to %s', async (from, to) => {
    const { page, problems } = await visitor.visit(from, off, 'odd');
    await page.waitForURL(`**/archive${to}`);
    expect(await page.locator('h1').count()).toBe(1);
    // Who leaves a page breaks off what it was still loading, its icon.
    expect(problems.filter((problem) => !problem.endsWith('net::ERR_ABORTED'))).toEqual([]);
  });
});
