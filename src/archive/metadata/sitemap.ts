/** Sitemaps, for search engines. @see https://www.sitemaps.org/protocol.html */
import { xmlText } from './xml-text.ts';

export interface SitemapEntry {
  /** The whole address. */
  readonly loc: string;
  /** The day of the last capture that the page shows; nothing where it shows none. */
  readonly lastmod?: string;
}

/** A file may list this many addresses, and be this long before it is compressed. */
export const MOST_ENTRIES = 49_999;
export const MOST_BYTES = 50_000_000;

/** The files that list the entries, in their order: as few as the limits allow. */
export function sitemaps(entries: readonly SitemapEntry[]): string[] {
  const files: string[] = [];
  let [lines, bytes]: [string[], number] = [[], 0];
  const finish = (): void => {
    if (lines.length > 0) files.push(file('urlset', lines));
    [lines, bytes] = [[], 0];
  };
  for (const entry of entries) {
    const line = element('url', entry);
    // Addresses are percent-encoded: every character of them is a byte.
    if (lines.length === MOST_ENTRIES || bytes + line.length > MOST_BYTES - ROOM) finish();
    lines.push(line);
    bytes += line.length;
  }
  finish();
  return files;
}

/** The file that lists the others. */
export const sitemapIndex = (entries: readonly SitemapEntry[]): string =>
  file(
    'sitemapindex',
    entries.map((entry) => element('sitemap', entry)),
  );

/** For what stands around the entries. */
const ROOM = 1000;

const file = (root: string, lines: readonly string[]): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${root}>\n`;

function element(name: string, { loc, lastmod }: SitemapEntry): string {
  const day = lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`;
  return `<${name}><loc>${xmlText(loc)}</loc>${day}</${name}>\n`;
}
