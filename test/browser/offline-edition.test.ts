/** The offline edition, opened from a disk in Chromium, without a server and without a network. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../../scripts/browser/launch.ts';
import { linksOf, requestsOf } from '../../scripts/check/base/links.ts';
import { serve } from '../../scripts/preview/serve.ts';
import { kinds } from './kinds.ts';
import { type Unpacked, unpackedEdition } from './unpacked-edition.ts';

const HOME = 'https://lamps.example/archive/';
let editions: Readonly<Record<'site' | 'odd', Unpacked>>;
let chromium: { browser: Browser; close: () => Promise<void> };
beforeAll(async () => {
  editions = {
    site: await unpackedEdition(inject('site')),
    odd: await unpackedEdition(inject('odd'), HOME),
  };
  chromium = await launch();
});
afterEach(async () => {
  for (const context of chromium.browser.contexts()) await context.close();
});
afterAll(async () => {
  await chromium.close();
  for (const edition of Object.values(editions)) edition.remove();
});

/** Opens a page of an edition with the network cut; `problems` are errors and whatever is asked of anything else. */
async function open(path: string, archive: 'site' | 'odd' = 'site') {
  const { root } = editions[archive];
  const context = await chromium.browser.newContext({ offline: true });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) problems.push(`asked for ${request.url()}`);
    else if (/\/(?:[?#]|$)/.test(request.url())) problems.push(`a folder: ${request.url()}`);
  });
  await page.goto(root + path);
  return { page, problems, root };
}

async function sites(page: Page): Promise<string[]> {
  await page.locator('.search-site').first().waitFor();
  return page.locator('.search-site').allInnerTexts();
}

/** `/policies/?q=1` is `policies/index.html?q=1`. */
const fileOf = (path: string): string =>
  path.slice(1).replace(/^[^?#]*/, (file) => (/(?:^|\/)$/.test(file) ? `${file}index.html` : file));

describe('from a folder with spaces and other letters in its name', () => {
  test('words are found, filtered by year, and marked in the passage that a hit leads to', async () => {
    const { page, problems, root } = await open('index.html');
    await page.getByLabel('Words to find').fill('cookies');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${root}search/index.html?q=cookies`);
    const all = await sites(page);
    expect(all).toContain('calibex.com');
    await page.getByLabel(/^From/).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/\?q=cookies&from=2004$/);
    await page.waitForFunction(
      (count) => document.querySelectorAll('.search-site').length < count,
      all.length,
    );
    expect(await sites(page)).not.toContain('calibex.com');
    await page.reload();
    expect(await sites(page)).not.toContain('calibex.com');
    await page.locator('.search-hit a').first().click();
    await page.waitForURL(/\/policies\/[a-z.]+\/[\dT-]+\/index\.html\?mark=cookies#p-/i);
    await page.locator('.passage:target mark').first().waitFor();
    await page.goBack();
    expect(await sites(page)).not.toContain('calibex.com');
    expect(problems).toEqual([]);
  });

  test('the search that is on every page finds, and leads to passages', async () => {
    const { page, problems } = await open('policies/webix.com/2009-09-12/index.html');
    await page.keyboard.press('/');
    await page.keyboard.type('zip code');
    const hit = page.locator('dialog .search-hit a').first();
    await hit.click();
    await page.waitForURL(/index\.html\?mark=[^#]+#p-/);
    await page.locator('.passage mark').first().waitFor();
    expect(problems).toEqual([]);
  });

  test('two versions are compared, chosen in the form or named in the address', async () => {
    const { page, problems } = await open('compare/index.html');
    await page.getByLabel('Site').first().fill('calibex.com');
    const other = page.getByLabel('Site').nth(1);
    await other.fill(`${editions.site.root}policies/inxtron.com/2010-06-26/index.html#content`);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL(/index\.html\?a=calibex\.com(?:\/|%2F)2003-07-19&b=inxtron\.com/);
    await page.locator('.change').waitFor();
    expect(await page.locator('h1').innerText()).toContain('inxtron.com');
    await page.locator('.ways a').first().click();
    await page.waitForURL(/index\.html/);
    await page.goto(`${editions.site.root}compare/index.html?a=nobody.example/2003-07-19`);
    await page
      .getByText(/nobody\.example/)
      .first()
      .waitFor();
    expect(problems.filter((problem) => !problem.includes('ERR_FILE_NOT_FOUND'))).toEqual([]);
  });

  test('words are counted over time, and a share leads to the search', async () => {
    const { page, problems } = await open('trends/index.html?q=cookies');
    await page.locator('.trend-chart').waitFor();
    await page.getByRole('row', { name: /^2009/ }).getByRole('link').first().click();
    await page.waitForURL(/search\/index\.html\?q=cookies&from=2009/);
    expect(await sites(page)).toEqual(['webix.com']);
    expect(problems).toEqual([]);
  });

  test('a citation names the archive and the place in it, and no place on anyone’s disk', async () => {
    const { page, problems } = await open('policies/calibex.com/2003-07-19/index.html');
    await page.getByRole('button', { name: 'Cite as …' }).click();
    const shown = page.getByRole('dialog').getByRole('group', { name: 'The citation' });
    expect(await shown.innerText()).toContain('/policies/calibex.com/2003-07-19/');
    expect(await shown.innerText()).not.toContain('file:');
    await page.goto(`${editions.site.root}search/index.html?q=cookies`);
    await sites(page);
    await page.getByRole('button', { name: 'Cite this search' }).click();
    expect(await shown.innerText()).toContain('from /search/?q=cookies');
    expect(problems).toEqual([]);
  });

  test('where the archive is published, that is what is cited and saved', async () => {
    const { page, problems } = await open(
      'search/index.html?q=basket+site:lamps.example&sort=oldest',
      'odd',
    );
    await sites(page);
    await page.getByRole('button', { name: 'Cite this search' }).click();
    expect(await page.getByRole('dialog').innerText()).toContain(`${HOME}search/?q=basket`);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as JSON' }).click(),
    ]);
    const saved = JSON.parse(await readFile(await json.path(), 'utf8')) as {
      url: string;
      rows: { url: string }[];
    };
    expect(saved.url).toBe(`${HOME}search/?q=basket+site%3Alamps.example&sort=oldest`);
    for (const { url } of saved.rows) expect(url).toContain(`${HOME}policies/lamps.example/2`);
    const life = page.getByRole('button', { name: 'All 11 versions with this passage' }).first();
    await life.click();
    await page.locator('.search-lives a').nth(3).click();
    await page.waitForURL(/\/policies\/lamps\.example\/2003-04-15\/index\.html\?mark=basket#p-/);
    await page.locator('.passage mark').first().waitFor();
    await page.getByRole('button', { name: 'Cite as …' }).click();
    expect(await page.getByRole('dialog').innerText()).toContain(
      `${HOME}policies/lamps.example/2003-04-15/`,
    );
    expect(problems).toEqual([]);
  });

  test('the page that keeps the published archive on a device says that this copy is kept', async () => {
    const { page, problems } = await open('offline/index.html');
    await page.getByText('You are reading the offline edition, which is kept already').waitFor();
    expect(await page.getByRole('button', { name: 'Keep on this device' }).isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  test('the colours that were chosen stay', async () => {
    const { page } = await open('index.html');
    await page.getByLabel('Colours').selectOption('dark');
    await page.getByRole('link', { name: 'Topics', exact: true }).click();
    await page.waitForURL(/topics\/index\.html/);
    expect(await page.evaluate(() => document.documentElement.dataset['colours'])).toBe('dark');
  });

  test('every kind of page opens, in its typeface, and asks for nothing but files beside it', async () => {
    const said: string[] = [];
    const archives = { site: await open('index.html'), odd: await open('index.html', 'odd') };
    for (const { path, archive } of distinctKinds()) {
      const { page, problems, root } = archives[archive];
      const file = fileOf(path);
      await page.goto(root + file);
      const face = await page.evaluate(async () => {
        const all = await document.fonts.ready;
        return [...all].some(({ status }) => status === 'loaded');
      });
      if (!face) problems.push('has not the typeface');
      said.push(...problems.splice(0).map((problem) => `${archive} ${file}: ${problem}`));
    }
    expect(said).toEqual([]);
  });
});

/** One page of each kind, of the guide only its index, and none that the edition has not. */
const distinctKinds = () =>
  kinds
    .map(({ path, archive = 'site' }) => ({ path, archive }))
    .filter(({ path, archive }) => {
      const file = fileOf(path).replace(/[?#].*/s, '');
      return editions[archive].files.includes(file) && !/^guide\/./.test(path.slice(1));
    });

test('the same copy works when it is served, as its README says', async () => {
  const server = await serve({ folder: editions.site.folder, port: 0, base: '/' });
  try {
    const page = await chromium.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.url}search/index.html?q=cookies`);
    expect(await sites(page)).toContain('calibex.com');
    await page.goto(
      `${server.url}compare/index.html?a=calibex.com/2003-07-19&b=inxtron.com/2010-06-26`,
    );
    await page.locator('.change').waitFor();
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
    await page.close();
  } finally {
    await server.close();
  }
});

describe.each(['site', 'odd'] as const)('every link of the edition of the %s', (archive) => {
  test('leads from file to file, never to a folder, an absolute path or out of the edition', () => {
    const { folder, files } = editions[archive];
    const known = new Set(files);
    const ids = new Map<string, Set<string>>();
    const links: { from: string; to: string; loads: boolean }[] = [];
    for (const file of files.filter((path) => path.endsWith('.html'))) {
      const own = new Set<string>();
      ids.set(file, own);
      const parser = new Parser({
        onopentag(name, attributes) {
          const element = { name, attributes };
          if (attributes['id'] !== undefined) own.add(attributes['id']);
          for (const to of linksOf(element)) links.push({ from: file, to, loads: false });
          for (const to of requestsOf(element)) links.push({ from: file, to, loads: true });
        },
      });
      parser.end(readFileSync(join(folder, file), 'utf8'));
    }
    expect(links.length).toBeGreaterThan(2_000);
    const wrong = links.flatMap((link) => {
      const problem = problemOf(link, known, ids);
      return problem === undefined ? [] : [`${link.from} → ${link.to}: ${problem}`];
    });
    expect(wrong).toEqual([]);
  });
});

function problemOf(
  { from, to, loads }: { from: string; to: string; loads: boolean },
  files: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(to)) {
    if (loads) return 'a request for another origin';
    return /^(?:https?|ftp|mailto|data):/i.test(to) ? undefined : 'a scheme that is not expected';
  }
  if (to.startsWith('/')) return 'an absolute path';
  const place = new URL(to, `file:///edition/${from}`);
  const path = decodeURIComponent(place.pathname);
  if (path.endsWith('/')) return 'a folder';
  if (!path.startsWith('/edition/')) return 'out of the edition';
  const file = path.slice('/edition/'.length);
  if (!files.has(file)) return 'nothing there';
  const id = decodeURIComponent(place.hash.slice(1));
  if (id === '' || ids.get(file) === undefined || ids.get(file)?.has(id)) return undefined;
  return 'no such place on the page';
}
