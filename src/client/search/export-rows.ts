/** An answer as rows: every passage that answers, in every text of the index that shows it. */
import type { ExportedRow } from '../../archive/search/exported.ts';
import { hitsOf } from './hits.ts';
import type { Answer } from './session.ts';

/** Texts that are fetched at once. */
const AT_ONCE = 24;

/**
 * The rows, by site and date. Every text that shows the answer is fetched.
 *
 * @param home the archive's address, which rows are below
 * @throws when a text cannot be loaded: a file that lacks some would be worse than none.
 */
export async function rowsOf(
  answer: Answer,
  home: URL,
  onProgress: (done: number, all: number) => void,
): Promise<ExportedRow[]> {
  const { archive } = answer.engine;
  const found = new Set(answer.years);
  const rows: ExportedRow[] = [];
  for (let at = 0; at < answer.texts.length; at += AT_ONCE) {
    const texts = answer.texts.slice(at, at + AT_ONCE);
    const hits = await Promise.all(
      texts.map((text) => hitsOf(answer, text, { most: Infinity, all: true })),
    );
    texts.forEach((text, index) => {
      const years = archive
        .yearsOf(text)
        .flatMap((place) => (found.has(place) ? [archive.years[place]?.year ?? 0] : []));
      for (const hit of hits[index] ?? []) {
        const { site, document, version, date, since, passage, language, text: words } = hit;
        const path = archive.text(text).address.replace(/^\//, '');
        const url = `${new URL(path, home).href}#${passage}`;
        rows.push({
          site,
          document,
          version,
          date,
          years,
          since,
          passage,
          language,
          url,
          text: words,
        });
      }
    });
    onProgress(Math.min(at + AT_ONCE, answer.texts.length), answer.texts.length);
  }
  const key = (row: ExportedRow): string =>
    `${row.site} ${row.document} ${row.date} ${row.passage}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
