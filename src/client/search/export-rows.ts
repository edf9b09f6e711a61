/** An answer as rows: every passage that answers, in every text of the index that shows it. */
import type { ExportedRow } from '../../archive/search/exported.ts';
import { href } from '../../archive/urls.ts';
import { type Hit, hitsOf } from './hits.ts';
import type { Lives } from './index/lives.ts';
import type { Answer } from './session.ts';
import { type AnsweringVersion, textsOfOwners, versionsOf } from './versions.ts';

/** Documents that are read at once. */
const AT_ONCE = 8;

/**
 * The rows, by site and date. Every text that shows the answer is fetched.
 *
 * @param addressOf the address by which others find a path of the site
 * @throws when a text cannot be loaded: a file that lacks some would be worse than none.
 */
export async function rowsOf(
  answer: Answer,
  addressOf: (path: string) => string,
  onProgress: (done: number, all: number) => void,
): Promise<ExportedRow[]> {
  const { archive } = answer.engine;
  const owners = [...new Set(answer.years.map((place) => archive.years[place]?.owner ?? 0))];
  const rows: (ExportedRow & { readonly from: number })[] = [];
  for (let at = 0; at < owners.length; at += AT_ONCE) {
    const some = owners.slice(at, at + AT_ONCE);
    const versions = await Promise.all(some.map((owner) => allVersions(answer, owner)));
    const hits = versions.flat().map(async (version) => {
      const found = await hitsOf(answer, version, { most: Infinity, all: true });
      return found.map((hit) => ({ ...rowOf(answer, version, hit, addressOf), from: hit.at.text }));
    });
    rows.push(...(await Promise.all(hits)).flat());
    onProgress(Math.min(at + AT_ONCE, owners.length), owners.length);
  }
  const key = (row: ExportedRow): string =>
    `${row.site} ${row.document} ${row.date} ${row.passage}`;
  return withoutRepeats(rows.sort((a, b) => (key(a) < key(b) ? -1 : 1)));
}

/**
 * Versions of one document that show the whole answer: each text by its own version, where that
 * answers, and else by the first one that does and has passages of it.
 */
async function allVersions(
  { engine, resolved, query, years, versions }: Answer,
  owner: number,
): Promise<AnsweringVersion[]> {
  const { archive } = engine;
  if (resolved.clauses.length === 1 || query.filters.annual === true) {
    return versions.filter(({ texts: [text] }) => archive.ownerOf(text) === owner);
  }
  const lives = await engine.lives(owner);
  const texts = textsOfOwners(engine, resolved, new Set([owner])).get(owner) ?? [];
  const wanted = new Set(years);
  const answering = versionsOf(lives, texts, resolved)
    .map((place) => ({ place, years: lives.yearsOf(place) }))
    .filter((version) => version.years.some((year) => wanted.has(year)));
  return texts.flatMap((text) => shownBy(lives, text, answering));
}

/** The versions that a text's passages are named by: its own, or all others that share some. */
function shownBy(
  lives: Lives,
  text: number,
  answering: readonly { readonly place: number; readonly years: readonly number[] }[],
): AnsweringVersion[] {
  const own = answering.filter(({ place }) => place === lives.placeOf(text));
  return (own.length > 0 ? own : answering).map((version) => ({ texts: [text], ...version }));
}

function rowOf(
  { engine, years }: Answer,
  version: AnsweringVersion,
  { site, document, version: id, date, since, passage, language, text }: Hit,
  addressOf: (path: string) => string,
): ExportedRow {
  const found = new Set(years);
  const path = href({ page: 'version', site, document, version: id, passage });
  return {
    site,
    document,
    version: id,
    date,
    years: version.years.flatMap((place) =>
      found.has(place) ? [engine.archive.years[place]?.year ?? 0] : [],
    ),
    since,
    passage,
    language,
    url: addressOf(path),
    text,
  };
}

/** A passage of one text of the index once for each year, and of one version once. */
function withoutRepeats(rows: readonly (ExportedRow & { readonly from: number })[]): ExportedRow[] {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => !seen.has(key) && seen.add(key) !== undefined;
  return rows.flatMap(({ from, ...row }) => {
    const years = row.years.filter((year) => isNew(`${from} ${year} ${row.passage} ${row.text}`));
    return years.length > 0 && isNew(`${row.url} ${row.text}`) ? [row] : [];
  });
}
