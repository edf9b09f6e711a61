/** Any two versions beside each other, computed in the browser. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { HOSTILE } from '../build/odd-archive.ts';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor.close());

const two = '/compare/?a=calibex.com/2003-07-19&b=inxtron.com/2010-06-26';
const parts = '.change > li:not(.kept)';

const compared = (page: Page) => page.locator('.change').waitFor();

describe('two versions in the address', () => {
  test('are compared, whichever sites they are of', async () => {
    const { page, problems } = await visitor.visit(two);
    await compared(page);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.innerText()).toBe(
      'Comparing calibex.com, 19 July 2003 with inxtron.com, 26 June 2010',
    );
    expect(await page.title()).toMatch(/^Comparing calibex\.com, 19 July 2003 with .* · /);
    expect(await heading.getByRole('link').count()).toBe(2);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Calibex respects your privacy');
    expect(text).toMatch(/Only in inxtron\.com/);
    expect(text).toMatch(/\d+ passages added, \d+ removed/);
    expect(problems).toEqual([]);
  });

  test('lead to the passages that differ', async () => {
    const { page } = await visitor.visit(two);
    await compared(page);
    const link = page.locator('.change .removed .what a').nth(1);
    const words = await page.locator('.change .removed .words').nth(1).textContent();
    await link.click();
    await page.waitForURL(/\/policies\/calibex\.com\/2003-07-19\/#p-/);
    const passage = await page.locator('.passage:target').textContent();
    expect(words).toContain(passage?.replace(/¶.*$/s, '').trim());
  });

  test('are in an address that says it plainly, and back and forward lead from one to the next', async () => {
    const { page } = await visitor.visit(
      '/compare/?b=inxtron.com%2F2010-06-26&a=%2Fpolicies%2Fcalibex.com%2F2003-07-19%2F',
    );
    await compared(page);
    const { search, href } = new URL(page.url());
    expect(search).toBe('?a=calibex.com/2003-07-19&b=inxtron.com/2010-06-26');
    await page.getByRole('link', { name: 'Swap the two' }).click();
    await page.waitForURL('**/compare/?a=inxtron.com/2010-06-26&b=calibex.com/2003-07-19');
    await page.getByRole('heading', { name: /^Comparing inxtron\.com/ }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: /^Comparing calibex\.com/ }).waitFor();
    expect(page.url()).toBe(href);
    expect(await page.title()).toMatch(/^Comparing calibex\.com/);
    await page.goForward();
    await page.getByRole('heading', { name: /^Comparing inxtron\.com/ }).waitFor();
  });

  test('may be one and the same', async () => {
    const { page } = await visitor.visit(
      '/compare/?a=calibex.com/2003-07-19&b=calibex.com/2003-07-19',
    );
    await compared(page);
    expect(await page.locator('main').innerText()).toContain('The two are the same text.');
    const folded = page.locator('.change details');
    expect(await folded.locator('.words').first().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Unfold all' }).click();
    expect(await folded.innerText()).toContain('Calibex respects your privacy');
    await page.getByRole('button', { name: 'Fold all' }).click();
    expect(await folded.locator('.words').first().isVisible()).toBe(false);
  });
});

test('neighbours differ as the page of changes says that they do, and nothing else is loaded', async () => {
  const changes = '/policies/pots.example/2006-07-19/changes/';
  const { page, problems } = await visitor.visit(changes, {}, 'odd');
  const shown = async () => ({
    parts: await page.locator(parts).allTextContents(),
    addresses: await page
      .locator(`${parts} a`)
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)),
    counts: await page.locator('.counts, .classes').textContent(),
    replacements: await page.locator('.replacements').allTextContents(),
  });
  const built = await shown();
  expect(built.parts.length).toBeGreaterThan(0);
  expect(built.addresses.join()).toContain(`${inject('odd').base}policies/pots.example/`);

  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') loaded.push(new URL(request.url()).pathname);
  });
  await page.getByRole('link', { name: 'compare the two versions' }).click();
  await page.waitForURL('**/archive/compare/?a=pots.example/*&b=pots.example/2006-07-19');
  await compared(page);
  expect(await shown()).toEqual(built);
  expect(loaded).toEqual(['/archive/policies/pots.example/history.json']);
  expect(problems).toEqual([]);
});

test('two versions backwards say so, and the way round is one click', async () => {
  const { page } = await visitor.visit(
    '/compare/?a=pots.example/2006-07-19&b=pots.example/2003-07-19',
    {},
    'odd',
  );
  await compared(page);
  expect(await page.locator('main').innerText()).toContain('so this reads backwards');
  await page.getByRole('link', { name: 'Swap them, to read forwards' }).click();
  await page.waitForURL('**/?a=pots.example/2003-07-19&b=pots.example/2006-07-19');
  await compared(page);
  expect(await page.locator('main').innerText()).not.toContain('backwards');
});

describe('the form', () => {
  test('leads with the keyboard alone from two sites to what differs', async () => {
    const { page, problems } = await visitor.visit('/compare/');
    await page.getByLabel('Site').first().focus();
    await page.keyboard.type('calibex.com');
    await page.keyboard.press('Enter');
    // One version is chosen by itself; the second site is what is still missing.
    await page.getByText('Say which site, like calibex.com.').waitFor();
    await expect.poll(() => page.locator('#compare-a').inputValue()).toBe('calibex.com/2003-07-19');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('compare-b-site');
    await page.keyboard.type('https://archive.example/policies/inxtron.com/2010-06-26/#p-x');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('compare-b');
    await expect.poll(() => page.locator('#compare-b').inputValue()).toBe('inxtron.com/2010-06-26');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Compare');
    await page.keyboard.press('Enter');
    await compared(page);
    expect(new URL(page.url()).search).toBe(new URL(two, page.url()).search);
    expect(problems).toEqual([]);
  });

  test('offers all versions of a site, year by year, and wants one chosen', async () => {
    const { page } = await visitor.visit('/compare/?a=pots.example/2003-07-19', {}, 'odd');
    const [a, b] = [page.locator('#compare-a'), page.locator('#compare-b')];
    await expect.poll(() => a.inputValue()).toBe('pots.example/2003-07-19');
    await page.getByLabel('Site').nth(1).fill('pots.example');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Choose one of the versions').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('compare-b');
    const years = await b
      .locator('optgroup')
      .evaluateAll((groups) => groups.map((group) => (group as HTMLOptGroupElement).label));
    expect(years).toEqual(['2001', '2003', '2006']);
    expect(await b.locator('option').allInnerTexts()).toContain('19 July 2003, 08:00:00 UTC');
    await b.selectOption('pots.example/2006-07-19');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL('**/compare/?a=pots.example/2003-07-19&b=pots.example/2006-07-19');
    await compared(page);
  });
});

describe('what cannot be compared is said, with a way on:', () => {
  const right = 'inxtron.com/2010-06-26';

  test.each([
    ['a script', '<script>alert(1)</script>', /names no site and no version/],
    ['markup', HOSTILE, /names no site and no version/],
    ['10,000 characters', 'x'.repeat(10_000), /“x{80}…” names no site/],
    ['a way up', '../2003-07-19', /“\.\.\/2003-07-19” names no site/],
    ['a way up in escapes', '%2e%2e/%2e%2e/2003-07-19', /names no site/],
    ['an unknown site', 'nowhere.example/2003-07-19', /has no privacy policy of nowhere\.example/],
    ['an unknown version', 'calibex.com/2003-07-20', /calibex\.com has no version 2003-07-20/],
    ['another document', 'calibex.com/cookie-policy/2003-07-19', /has no cookie policy of/],
  ])('%s', async (_, given, said) => {
    const { page, problems } = await visitor.visit(
      `/compare/?a=${encodeURIComponent(given)}&b=${right}`,
    );
    const notice = page.locator('.compare-form .notice');
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(said);
    expect(await notice.getByRole('link').count()).toBe(1);
    expect(await page.locator('main :is(script, img)').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toBe('Compare two versions');
    // The other one is as it was given.
    await expect.poll(() => page.locator('#compare-b').inputValue()).toBe(right);
    const missing = /history\.json|404 \(Not Found\)/;
    expect(problems.filter((problem) => !missing.test(problem))).toEqual([]);
  });

  test('an address with a broken escape', async () => {
    const { page } = await visitor.visit(`/compare/?a=%E0%A4%A&b=${right}`);
    await page.locator('.compare-form .notice').waitFor();
  });

  const answers: readonly [string, object, RegExp][] = [
    ['is broken', { body: '{"format": 1, ' }, /cannot be read: history\.json is not JSON/],
    ['is a page', { body: '<!doctype html>' }, /cannot be read: history\.json is not JSON/],
    ['is of another release', { json: { format: 2 } }, /of format 2, and this page reads format 1/],
    ['is not answered for', { status: 503, body: '' }, /answers 503 .*try again/s],
  ];
  test.each(answers)('a history that %s', async (_, answer, said) => {
    const { page } = await visitor.visit('/compare/');
    await page.route('**/calibex.com/history.json', (route) => route.fulfill(answer));
    const notice = await noticeOf(page, two);
    expect(notice).toMatch(said);
  });

  test('being offline, and once online again it is compared', async () => {
    const { page } = await visitor.visit('/compare/');
    await page.route('**/history.json', (route) => route.abort('internetdisconnected'));
    expect(await noticeOf(page, two)).toMatch(/Look whether you are online, and try again/);
    await page.unroute('**/history.json');
    await page.getByRole('button', { name: 'Compare' }).click();
    await compared(page);
  });

  async function noticeOf(page: Page, path: string): Promise<string> {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(path);
    const notice = page.locator('.compare-form .notice').first();
    await notice.waitFor();
    expect(errors).toEqual([]);
    return notice.innerText();
  }
});

test('what a history says is text, and a box shows what is only cosmetic', async () => {
  const { page, problems } = await visitor.visit('/compare/');
  const passage = (id: number, text: string) => ({ id: `p-${id}`, kind: 'paragraph', text });
  const version = (id: string, passages: number[][]) => ({
    version: id,
    language: 'en',
    first: `${id}T00:00:00Z`,
    last: `${id}T00:00:00Z`,
    captures: 1,
    records: 'captures',
    passages,
  });
  await page.route('**/calibex.com/history.json', (route) =>
    route.fulfill({
      json: {
        format: 1,
        site: 'calibex.com',
        document: 'privacy-policy',
        passages: [
          passage(1, 'We keep your name for you.'),
          passage(2, 'WE KEEP YOUR NAME, FOR YOU!'),
          passage(3, `${HOSTILE} <script>alert(1)</script>`),
        ],
        versions: [version('2001-01-01', [[0, 1]]), version('2002-01-01', [[1, 2]])],
      },
    }),
  );
  await page.goto('/compare/?a=calibex.com/2001-01-01&b=calibex.com/2002-01-01');
  await compared(page);
  expect(await page.locator('.change .added').innerText()).toContain('<script>alert(1)</script>');
  expect(await page.locator('main :is(script, img)').count()).toBe(0);
  const cosmetic = page.locator('.change [data-class="cosmetic"]');
  expect(await cosmetic.isVisible()).toBe(false);
  await page.getByRole('checkbox', { name: /cosmetic/ }).check();
  expect(await cosmetic.isVisible()).toBe(true);
  await page.getByRole('checkbox', { name: /substantive/ }).uncheck();
  expect(await page.locator('.change .added').isVisible()).toBe(false);
  // Who leaves a page breaks off what it was still loading, its icon.
  expect(problems.filter((problem) => !problem.endsWith('net::ERR_ABORTED'))).toEqual([]);
});
