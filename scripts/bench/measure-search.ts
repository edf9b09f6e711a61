/** What a search costs its reader: bytes and time, from a real browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type {
  IndexContents,
  IndexEntry,
  IndexFacts,
} from '../../src/archive/search/index-files.ts';
import { launch } from '../browser/launch.ts';
import { serve } from '../preview/serve.ts';
import { folderSize } from './folder-size.ts';
import { count, type Column } from './table.ts';

export interface SearchRow {
  readonly versions: number;
  readonly texts: number;
  readonly indexBytes: number;
  readonly indexFiles: number;
  readonly queries: number;
  /** Bytes of the first search of a visit, its code included; page, styles and fonts not. */
  readonly first: Spread;
  /** Bytes of each further search of a visit. */
  readonly further: Spread;
  /** Milliseconds from the press of a key to the results, when all is at hand. */
  readonly shown: Spread;
}

interface Spread {
  readonly median: number;
  readonly worst: number;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const both = (spread: Spread, written: (value: number) => string): string =>
  `${written(spread.median)}, ${written(spread.worst)}`;

export const searchColumns: readonly Column<SearchRow>[] = [
  ['versions', ({ versions }) => count(versions)],
  ['texts', ({ texts }) => count(texts)],
  ['index', ({ indexBytes }) => `${(indexBytes / 1e6).toFixed(1)} MB`],
  ['files', ({ indexFiles }) => count(indexFiles)],
  ['queries', ({ queries }) => count(queries)],
  ['first: median, worst', ({ first }) => both(first, kilobytes)],
  ['further', ({ further }) => both(further, kilobytes)],
  ['shown', ({ shown }) => both(shown, (value) => `${value.toFixed(0)} ms`)],
];

/** Words that policies use often, sometimes and seldom. */
const words = (
  'cookies privacy information retention children beacon advertising encryption court partners ' +
  'opt zip newsletter telephone analytics biometric subpoena bankruptcy minors california gdpr ' +
  'pixel warranty subsidiaries anonymous password ethnicity merger complaint webmaster'
).split(' ');

/**
 * Measures the search of the site that is built in `folder`.
 *
 * @throws when nothing is built there, or a search does not answer.
 */
export async function measureSearch(folder: string): Promise<SearchRow> {
  const index = join(folder, 'pagefind');
  if (!existsSync(join(index, 'pagefind-entry.json'))) {
    throw new Error(
      `There is no search index in ${folder}. Run \`npm run build\` first, or name the folder of a site.`,
    );
  }
  const entry = JSON.parse(readFileSync(join(index, 'pagefind-entry.json'), 'utf8')) as IndexEntry;
  const table = <T>(name: string): T =>
    JSON.parse(gunzipSync(readFileSync(join(index, 'table', `${name}.pf_table`))).toString()) as T;
  const contents = table<IndexContents>(entry.contents);
  const site = await serve({ folder, port: 0 });
  const { browser, close } = await launch();
  try {
    const first: number[] = [];
    for (const word of words) first.push(...(await visit(browser, site.url, [word])).bytes);
    const visits = await visit(browser, site.url, words);
    const { bytes, files } = folderSize(index);
    return {
      versions: contents.versions,
      texts: table<IndexFacts>(contents.facts).texts.words.length,
      indexBytes: bytes,
      indexFiles: files,
      queries: words.length,
      first: spreadOf(first),
      further: spreadOf(visits.bytes.slice(1)),
      shown: spreadOf(visits.shown),
    };
  } finally {
    await close();
    await site.close();
  }
}

/** One visit: searches for the words one after the other, and then again when all is at hand. */
async function visit(
  browser: Browser,
  url: string,
  asked: readonly string[],
): Promise<{ bytes: number[]; shown: number[] }> {
  // What comes by way of a worker is counted on no page's network.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let received = 0;
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const counted = new Set<string>();
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (/\/pagefind\/|\/assets\/search\.js$/.test(response.url)) counted.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) received += encodedDataLength;
  });
  await page.goto(`${url}search/`, { waitUntil: 'load' });
  const bytes: number[] = [];
  for (const word of asked) {
    const before = bytes.length === 0 ? 0 : received;
    await search(page, word);
    bytes.push(received - before);
  }
  const shown: number[] = [];
  if (asked.length > 1) for (const word of asked) shown.push(await search(page, word));
  await context.close();
  return { bytes, shown };
}

/**
 * Types all letters but the last at once, then the last one with the keyboard; returns the
 * milliseconds from that key to the answer, once it is painted.
 */
async function search(page: Page, word: string): Promise<number> {
  const input = page.locator('main input[name="q"]');
  await input.evaluate(
    (field: HTMLInputElement, text) => {
      field.value = text;
      field.focus();
      field.setSelectionRange(text.length, text.length);
    },
    word.slice(0, -1),
  );
  await page.evaluate((asked) => {
    const shown = new Promise<number>((resolve) => {
      let pressed = 0;
      addEventListener('keydown', () => (pressed = performance.now()), {
        once: true,
        capture: true,
      });
      const status = document.querySelector('#search-results [role="status"]');
      const seen = new MutationObserver(() => {
        if (!status?.textContent.includes(`“${asked}”`)) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
      });
      if (status !== null)
        seen.observe(status, { childList: true, characterData: true, subtree: true });
    });
    Object.assign(globalThis, { shown });
  }, word);
  await input.press(word.slice(-1));
  const took = await page.evaluate(
    () => (globalThis as unknown as { shown: Promise<number> }).shown,
  );
  // Whatever is still on its way belongs to this search.
  await page.waitForLoadState('networkidle');
  return took;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}
