import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../../scripts/audit/inspect.ts';
import { kinds } from './kinds.ts';
import { startVisitor, type Visit, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor.close());

/** Search and comparison answer after the page has loaded. */
async function settle(page: Page, path: string): Promise<void> {
  if (path.startsWith('/search/?q='))
    await page.locator('.search-hit a, .search-status a').first().waitFor();
  if (path.startsWith('/trends/?q=')) await page.locator('.trend-chart').waitFor();
  if (path.includes('?a=')) await page.locator('.change, .compare-form .notice').first().waitFor();
}

describe.each(kinds)('the page “$kind”', ({ path, archive }) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await visitor.visit(path, { colorScheme: 'light' }, archive);
  });

  test('loads without an error, a policy violation, or a request to another origin', async () => {
    await settle(visit.page, path);
    expect(visit.problems).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('gives axe nothing to find, %s', async (colorScheme) => {
    const { page } = visit;
    await page.emulateMedia({ colorScheme });
    await settle(page, path);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('is no wider than a screen of 360 pixels', async () => {
    const viewport = { width: 360, height: 740 };
    // What scripts draw, they draw for the width that they find.
    if (path.includes('?')) visit = await visitor.visit(path, { viewport }, archive);
    const { page } = visit;
    await page.setViewportSize(viewport);
    await settle(page, path);
    const tooWide = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > width + 1)
        .filter((element) => !scrolls(element))
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(tooWide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });
});

describe('the search dialog', () => {
  test.each(['light', 'dark'] as const)('gives axe nothing to find, %s', async (colorScheme) => {
    const { page, problems } = await visitor.visit('/', { colorScheme });
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.type('zip code');
    await dialog.getByRole('link').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
