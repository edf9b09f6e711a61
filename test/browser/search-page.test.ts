import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor.close());

const status = (page: Page) => page.locator('#search-results [role="status"]').first();

/** The sites of an answer, once it is there. */
async function sites(page: Page): Promise<string[]> {
  await page.locator('.search-site').first().waitFor();
  return page.locator('.search-site').allInnerTexts();
}

const query = (page: Page): string => new URL(page.url()).search;

describe('the state of a search is in its address', () => {
  test('a link gives the same search, with its years, filters and order', async () => {
    const { page, problems } = await visitor.visit(
      '/search/?q=cookies&from=2004&to=2010&sort=oldest',
    );
    const found = await sites(page);
    expect(found).not.toContain('calibex.com');
    expect(await page.getByLabel('Order').inputValue()).toBe('oldest');
    expect(problems).toEqual([]);
  });

  test('what is chosen goes into the address, and back and forward lead through it', async () => {
    const { page } = await visitor.visit('/search/?q=cookies');
    const all = await sites(page);
    expect(all.length).toBeGreaterThan(2);
    await page.locator('.search-filters').getByRole('link', { name: 'webix.com' }).click();
    await page.waitForURL(/site=webix\.com/);
    await page.waitForFunction(() => document.querySelectorAll('.search-site').length === 1);
    expect(await sites(page)).toEqual(['webix.com']);
    await page.getByLabel('Order').selectOption('newest');
    await page.waitForURL(/sort=newest/);
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.search-site').length === count,
      all.length,
    );
    expect(query(page)).toBe('?q=cookies');
    await page.goForward();
    await page.waitForFunction(() => document.querySelectorAll('.search-site').length === 1);
    expect(query(page)).toBe('?q=cookies&site=webix.com');
  });

  test('the range of years is chosen with the keyboard alone', async () => {
    const { page } = await visitor.visit('/search/?q=cookies');
    await sites(page);
    const from = page.getByLabel(/^From/);
    await from.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/from=2004/);
    expect(await from.evaluate((slider) => slider === document.activeElement)).toBe(true);
    expect(await sites(page)).not.toContain('calibex.com');
  });
});

test('a passage names the topics that it speaks of, and a site is found by its name', async () => {
  const { page } = await visitor.visit('/search/?q=cookies');
  await sites(page);
  expect(await page.locator('.search-topics').first().innerText()).toMatch(/^Speaks of .+\.$/);
  await page.locator('main input[name="q"]').fill('calib');
  const link = page.locator('.search-remarks').getByRole('link', { name: 'calibex.com' });
  expect(await link.getAttribute('href')).toMatch(/\/policies\/calibex\.com\/$/);
});

describe('of a document with many versions', () => {
  test('a passage opens its life: every version that has it, and when it was gone', async () => {
    const { page, problems } = await visitor.visit(
      '/search/?q=basket+site:lamps.example&sort=oldest',
      {},
      'odd',
    );
    await sites(page);
    const hit = page.locator('.search-hit').first();
    const button = hit.getByRole('button', { name: 'All 11 versions with this passage' });
    await button.click();
    await hit.locator('.search-lives li').first().waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const days = await hit
      .locator('.search-lives time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(days).toHaveLength(11);
    expect([days[0], days.at(-1)]).toEqual(['2003-01-15', '2008-02-15']);
    expect(await hit.locator('.search-lives').innerText()).toContain('Then not, and again in:');
    await hit.locator('.search-lives a').nth(3).click();
    await page.waitForURL(/\/policies\/lamps\.example\/2003-04-15\/\?mark=basket#p-/);
    await page.locator('.passage mark').first().waitFor();
    expect(problems).toEqual([]);
  });

  test('words are found together only where one version has them', async () => {
    const { page } = await visitor.visit('/search/?q=torches+datenschutz', {}, 'odd');
    await status(page).getByText('No document has “torches datenschutz” in any year.').waitFor();
    await page.locator('main input[name="q"]').fill('torches basket');
    expect(await sites(page)).toEqual(['lamps.example']);
    expect(await page.locator('.search-years').first().innerText()).toBe('2004, 2008');
  });

  test('oldest first goes by the day since when the passage has stood there', async () => {
    const { page } = await visitor.visit('/search/?q=lamps&sort=oldest', {}, 'odd');
    await sites(page);
    await page.locator('.search-hit a time').first().waitFor();
    expect(await page.locator('.search-hit a time').first().getAttribute('datetime')).toMatch(
      /^2003-0/,
    );
  });

  test('only the last version of each year can be asked', async () => {
    const { page } = await visitor.visit('/search/?q=candles+site:lamps.example', {}, 'odd');
    expect(await sites(page)).toEqual(['lamps.example']);
    await page.getByRole('link', { name: 'Only the last version of each year' }).click();
    await page.waitForURL(/annual=1/);
    await status(page).getByText('within the filters').waitFor();
    await page.getByRole('link', { name: 'Ask all versions' }).click();
    expect(await sites(page)).toEqual(['lamps.example']);
  });
});

test('a share over time leads to the search for those that say it', async () => {
  const { page, problems } = await visitor.visit(
    '/trends/?q=candles+or+basket&base=texts',
    {},
    'odd',
  );
  await page.locator('.trend-chart').waitFor();
  const row = page.getByRole('row', { name: /^2003/ });
  const said = await row.innerText();
  expect(said).toMatch(/(\d+) of \d+ distinct texts observed/);
  await row.getByRole('link').click();
  await page.waitForURL(/\/search\/\?q=candles\+or\+basket&from=2003&to=2003&annual=1/);
  expect((await sites(page)).length).toBeGreaterThan(0);
  await page.goBack();
  await page.getByRole('link', { name: 'who is in here' }).click();
  await page.waitForURL(/\/about\/#who$/);
  expect(await page.locator('#who + p').innerText()).toMatch(
    /versions of \d+ sites, observed from/,
  );
  expect(problems).toEqual([]);
});

test('what nobody has is said, and what may have been meant is one click away', async () => {
  const { page } = await visitor.visit('/search/?q=cookeis');
  await status(page).getByText('No passage has “cookeis”.').waitFor();
  await page.getByRole('link', { name: '“cookies”' }).click();
  await page.waitForURL(/q=cookies/);
  expect((await sites(page)).length).toBeGreaterThan(0);
});

test.each([
  ['x'.repeat(10_000), /first 1000 characters/],
  ['"zip code', /quotation mark is missing/],
  ['cookies year:9999..1', /is no year/],
  ['<script>alert(1)</script> "', /quotation mark/],
  ['🍪🍪 !!!', /Type a word/],
  ['שלום عربي', /No passage has/],
  ['cookies topic:nonsense', /has no topic “nonsense”/],
  ['cookies topic:cookis', /has no topic “cookis”. Did you mean “cookies”\?/],
  ['cookies site:calibex.org', /Did you mean “calibex.com”\?/],
  ['cookies language:tlh', /has no text in the language “tlh”/],
  ['year:2003', /filters only narrow down/],
  ['cookies NOT beacons', /“NOT” was searched for as a word/],
])('an odd question gets a helpful sentence, never an error: %.20s', async (typed, said) => {
  const { page, problems } = await visitor.visit('/search/');
  await page.locator('main input[name="q"]').fill(typed);
  await page.locator('#search-results').getByText(said).first().waitFor();
  expect(problems).toEqual([]);
});

test('an answer is saved as CSV and JSON, whose addresses lead to the passages', async () => {
  const { page } = await visitor.visit('/search/?q=%22zip+code%22');
  await sites(page);
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as JSON' }).click(),
  ]);
  const saved = JSON.parse(await readFile(await json.path(), 'utf8')) as {
    url: string;
    rows: { url: string; text: string; years: number[] }[];
  };
  expect(saved.url).toBe(page.url());
  expect(saved.rows.length).toBeGreaterThan(0);
  for (const row of saved.rows) expect(row.text).toMatch(/zip\W+code/i);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const text = await readFile(await csv.path(), 'utf8');
  expect(text).toMatch(/^site,document,version,date,years,since,passage,language,url,text\r\n/);
  await page.goto(saved.rows[0]?.url ?? '');
  const target = await page.evaluate(
    () => document.getElementById(location.hash.slice(1))?.innerText,
  );
  expect(target).toMatch(/zip\W+code/i);
});

test('a search can be cited, with its address and the name of its index', async () => {
  const { page } = await visitor.visit('/search/?q=cookies&from=2004');
  await sites(page);
  await page.getByRole('button', { name: 'Cite this search' }).click();
  const citation = page.getByRole('dialog', { name: 'Cite this search' }).getByRole('group');
  expect(await citation.innerText()).toMatch(
    /^Search for ‘cookies’ \(from 2004 on\) \[Search of archived policies, index \S{8}\]\. \(n\.d\.\)\. .* Retrieved \w+ \d+, \d{4}, from http.*q=cookies&from=2004$/,
  );
});

test('on the page that a hit leads to, n and p go from mark to mark, and marks can be hidden', async () => {
  const { page, problems } = await visitor.visit('/search/?q=cookies+site:webix.com');
  await sites(page);
  await page.locator('.search-hit a').first().click();
  await page.locator('.passage mark').first().waitFor();
  const bar = page.getByRole('group', { name: 'Marked words' });
  const said = bar.getByRole('status');
  const first = Number(/Mark (\d+) of/.exec(await said.innerText())?.[1]);
  const count = Number(/of (\d+)/.exec(await said.innerText())?.[1]);
  await page.keyboard.press('n');
  expect(await said.innerText()).toBe(`Mark ${(first % count) + 1} of ${count}`);
  await page.keyboard.press('p');
  expect(await said.innerText()).toBe(`Mark ${first} of ${count}`);
  const background = () =>
    page
      .locator('.passage mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).backgroundColor);
  const shown = await background();
  await bar.getByRole('button', { name: 'Hide marks' }).click();
  expect(await background()).not.toBe(shown);
  expect(problems).toEqual([]);
});

test('an index that cannot be read is said, with what is amiss and where to browse', async () => {
  const { page } = await visitor.visit('/search/');
  await page.route('**/*.pf_index', (route) => route.abort());
  await page.locator('main input[name="q"]').fill('cookies');
  await status(page)
    .getByText(/does not work at the moment: .*pf_index could not be loaded/)
    .waitFor();
  await page
    .locator('#search-results')
    .getByRole('link', { name: 'Browse all policies' })
    .first()
    .waitFor();
  await page.unroute('**/*.pf_index');
  await page.keyboard.press('Enter');
  expect((await sites(page)).length).toBeGreaterThan(0);
});

test('words over time are drawn from the address, with a table and the counts', async () => {
  const { page, problems } = await visitor.visit('/trends/?q=cookies&q=%22zip+code%22');
  await page.locator('.trend-chart').waitFor();
  expect(await page.locator('thead th').allInnerTexts()).toEqual(['Year', 'cookies', '"zip code"']);
  const row = page.getByRole('row', { name: /^2010/ });
  expect(await row.innerText()).toMatch(/of 2 sites observed, 95%: .* few sites/);
  expect(await page.locator('.trend-point:not(.few)').count()).toBe(0);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(await readFile(await csv.path(), 'utf8')).toMatch(
    /^query,base,year,.*\r\ncookies,all,2003,1,1,1\.0000/,
  );
  await page.getByLabel('Third question').fill('privacy');
  await page.getByRole('button', { name: 'Draw' }).click();
  await page.waitForURL(/q=privacy$/);
  expect(problems).toEqual([]);
});

test.each(['pagefind-entry.json', '*.pf_table', '*.pf_fragment'])(
  'an index without %s is said, with where to browse',
  async (file) => {
    const { page } = await visitor.visit('/search/');
    await page.route(`**/${file}`, (route) =>
      route.fulfill({ status: 200, body: 'no such thing' }),
    );
    await page.locator('main input[name="q"]').fill('cookies');
    await status(page)
      .getByText(/does not work at the moment: .* is damaged/)
      .waitFor();
    await page
      .locator('#search-results')
      .getByRole('link', { name: 'Browse all policies' })
      .waitFor();
  },
);

test('nothing moves when results come', async () => {
  const { page } = await visitor.visit('/search/');
  await page.evaluate(() => {
    const moved: number[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.locator('main input[name="q"]').fill('cookies');
  await sites(page);
  const moved = await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved);
  expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.1);
});
