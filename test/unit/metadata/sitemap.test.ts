import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { MOST_ENTRIES, sitemapIndex, sitemaps } from '../../../src/archive/metadata/sitemap.ts';
import { sitemapEntries } from '../../../src/archive/metadata/sitemap-entries.ts';
import { openSearch } from '../../../src/archive/metadata/open-search.ts';
import { anArchive, aVersion, link } from '../page-data/an-archive.ts';

const entries = (count: number, length = 0) =>
  Array.from({ length: count }, (_, index) => ({
    loc: `https://archive.example/${'x'.repeat(length)}${index}/`,
    lastmod: '2003-07-19',
  }));
const locsIn = (xml: string): number => xml.split('<loc>').length - 1;

test('a file lists fewer than 50,000 addresses and has fewer than 50 MB', () => {
  const files = sitemaps(entries(100_001));
  expect(files.map(locsIn)).toEqual([MOST_ENTRIES, MOST_ENTRIES, 100_001 - 2 * MOST_ENTRIES]);
  const long = sitemaps(entries(30_000, 2000));
  expect(long.map(locsIn).reduce((sum, one) => sum + one, 0)).toBe(30_000);
  expect(Math.max(...long.map((xml) => Buffer.byteLength(xml)))).toBeLessThan(50_000_000);
  expect(sitemaps([])).toEqual([]);
});

test('an address with signs of XML is the same address when it is read', () => {
  const loc = `https://archive.example/?a=1&b='<">`;
  for (const xml of [sitemapIndex([{ loc }]), ...sitemaps([{ loc }])]) {
    const [, text = ''] = /<loc>(.*)<\/loc>/.exec(xml) ?? [];
    expect(text).not.toMatch(/[<>"']/);
    const read = parseDocument(`<loc>${text}</loc>`, { xmlMode: true, decodeEntities: true });
    expect(JSON.stringify(read.children[0], ['children', 'data'])).toContain(
      JSON.stringify(loc).slice(1, -1),
    );
  }
});

test('every version is listed with the day of its last capture, and its site with the last of all', () => {
  const archive = anArchive([
    aVersion('a.example', ['2003-07-19T00:00:00Z', '2004-02-03T00:00:00Z']),
    aVersion('a.example', ['2005-01-01T00:00:00Z']),
  ]);
  const all = sitemapEntries(archive, [], ['cite'], (route) => `https://x.example${link(route)}`);
  const lastmod = (path: string) =>
    all.find(({ loc }) => loc === `https://x.example/archive/${path}`)?.lastmod;
  expect(lastmod('policies/a.example/2003-07-19/')).toBe('2004-02-03');
  expect(lastmod('policies/a.example/')).toBe('2005-01-01');
  expect(lastmod('')).toBe('2005-01-01');
  expect(all.map(({ loc }) => loc)).toContain('https://x.example/archive/guide/cite/');
  expect(new Set(all.map(({ loc }) => loc)).size).toBe(all.length);
});

test('the description of the search names it within the format’s limits, whatever the archive is called', () => {
  const identity = { title: `<A> & "B" ${'long '.repeat(20)}`, description: 'x', curator: 'y' };
  const xml = openSearch(
    identity,
    'https://archive.example/search/',
    'https://archive.example/i.png',
  );
  const root = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const text = (name: string): string =>
    new RegExp(`<${name}>(.*)</${name}>`).exec(xml)?.[1]?.replace(/&#\d+;/g, '?') ?? '';
  expect(root.children.length).toBeGreaterThan(0);
  expect(text('ShortName').length).toBeLessThanOrEqual(16);
  expect(text('LongName').length).toBeLessThanOrEqual(48);
  expect(xml).toContain('template="https://archive.example/search/?q={searchTerms}"');
});
