import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { search } from './search-dialog.ts';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor.close());

const calibex2003 = '/policies/calibex.com/2003-07-19/';

/** The passage that the address names, once it is in view, with the words that are marked in it. */
async function marked(page: Page): Promise<{ text: string; marks: string[] }> {
  await page.locator('.passage mark').first().waitFor();
  await page.waitForFunction(() => {
    const passage = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (passage === null) throw new Error(`Nothing has the id ${location.hash}.`);
    const { top, bottom } = passage.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return page.evaluate(() => {
    const passage = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return {
      text: passage?.textContent ?? '',
      marks: [...(passage?.querySelectorAll('mark') ?? [])].map((mark) =>
        mark.textContent.toLowerCase(),
      ),
    };
  });
}

describe('someone who searches from any page', () => {
  test('opens the search with /, types “zip code”, and lands on the marked passage of Calibex 2003', async () => {
    const { page, problems } = await visitor.visit('/about/');
    const dialog = await search(page, 'zip code');
    const hit = dialog.locator(`a[href*="${calibex2003}"]`).first();
    await hit.click();
    await page.waitForURL((url) => url.pathname === calibex2003 && url.hash.startsWith('#p-'));
    const passage = await marked(page);
    expect(passage.text).toMatch(/zip code/i);
    expect(passage.marks.join(' ')).toMatch(/zip.*code/);
    expect(problems).toEqual([]);
  });

  test('finds the policy of Webix™ by “interception orders”', async () => {
    const { page } = await visitor.visit('/');
    const dialog = await search(page, 'interception orders');
    const hit = dialog.locator('a[href*="/policies/webix.com/2009-09-12/"]').first();
    expect(await dialog.innerText()).toMatch(/webix/i);
    await hit.click();
    await page.waitForURL(/\/policies\/webix\.com\/2009-09-12\//);
    expect((await marked(page)).text).toMatch(/interception orders/i);
    expect(await page.locator('main').innerText()).toContain('Webix™');
  });

  test.each(['Control+k', 'Meta+k'])('opens the search with %s', async (keys) => {
    const { page } = await visitor.visit(calibex2003);
    await page.keyboard.press(keys);
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  test('opens the search with the button, and Escape brings the focus back to it', async () => {
    const { page } = await visitor.visit('/');
    const button = page.locator('[data-search-open]').first();
    await button.click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('cookies');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('types a slash into a text field without the search opening', async () => {
    const { page } = await visitor.visit('/search/');
    await page.locator('main input').first().focus();
    await page.keyboard.type('and/or');
    expect(await page.locator('main input').first().inputValue()).toBe('and/or');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });

  test('is told when nothing is found', async () => {
    const { page } = await visitor.visit('/search/?q=xylophonist');
    await page.waitForFunction(() => {
      const said = document.querySelector('main')?.textContent ?? '';
      return /\b(no|nothing|0)\b/i.test(
        said.replace(/xylophonist/gi, '').slice(said.indexOf('Search')),
      );
    });
    expect(await page.locator('#search-results a[href*="/policies/"][href*="#p-"]').count()).toBe(
      0,
    );
  });
});

describe('the search page', () => {
  test('answers the question in its address, with site, date and passage', async () => {
    const { page } = await visitor.visit('/search/?q=zip+code');
    const results = page.locator('#search-results');
    await results.locator(`a[href*="${calibex2003}"]`).first().waitFor();
    const text = await results.innerText();
    expect(text).toMatch(/calibex/i);
    expect(text).toMatch(/2003/);
    expect(text).toMatch(/zip code/i);
    expect(await page.locator('main input').first().inputValue()).toBe('zip code');
  });
});

test('someone who uses the keyboard alone gets from home to a marked passage and on to the next page', async () => {
  const { page } = await visitor.visit('/');
  await search(page, 'zip code');
  await pressUntil(page, ['ArrowDown', 'Tab'], () => {
    const href = document.activeElement?.getAttribute('href') ?? '';
    return href.includes('calibex.com/2003-07-19');
  });
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === calibex2003);
  expect((await marked(page)).text).toMatch(/zip code/i);
  // From the passage on, Tab goes on in the text, and every stop can be seen.
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return `${style.outlineStyle} ${style.outlineWidth} ${style.boxShadow}`;
  });
  expect(outline).not.toMatch(/^none 0px none$/);
});

test('the first stop of the keyboard skips to the content', async () => {
  const { page } = await visitor.visit(calibex2003);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => location.hash)).not.toBe('');
  const target = await page.evaluate(
    () => document.querySelector(location.hash)?.closest('main')?.tagName,
  );
  expect(target).toBe('MAIN');
});

/** Tries one key after the other until what is focused is what was looked for. */
async function pressUntil(
  page: Page,
  keys: readonly string[],
  reached: () => boolean,
): Promise<void> {
  for (const key of keys) {
    for (let presses = 0; presses < 20; presses++) {
      if (await page.evaluate(reached)) return;
      await page.keyboard.press(key);
    }
  }
  throw new Error(`The keys ${keys.join(' and ')} do not reach it.`);
}
