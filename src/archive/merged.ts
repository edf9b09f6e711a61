/**
 * Sites that a curator merged into others. What was filed under a merged site is shown under the
 * one that it was merged into, and every address that it had leads there.
 */
import type { VersionRecord } from './catalogue.ts';
import { compare } from './order.ts';
import type { CuratedSite } from './schema/site.ts';

export type Curated = ReadonlyMap<string, CuratedSite>;

/** Where a version is recorded, or stood before. */
export interface FormerPlace {
  readonly site: string;
  readonly version: string;
}

/** The sites under which a site's policies stood in turn, itself first; a ring of merges is none. */
export function wayOf(site: string, curated: Curated): readonly [string, ...string[]] {
  const way: [string, ...string[]] = [site];
  for (;;) {
    const next = curated.get(way.at(-1) ?? site)?.mergedInto;
    if (next === undefined) return way;
    if (way.includes(next)) return [site];
    way.push(next);
  }
}

/** The site under which a site's policies are shown. */
export const shownUnder = (site: string, curated: Curated): string =>
  wayOf(site, curated).at(-1) ?? site;

/** The other sites whose policies are shown under the same one: they share its addresses. */
export function relatedSites(site: string, curated: Curated): string[] {
  const shown = shownUnder(site, curated);
  const named = new Set([shown, ...curated.keys()]);
  return [...named].filter((other) => other !== site && shownUnder(other, curated) === shown);
}

/**
 * The versions as they are shown: those of merged sites under the site that they were merged into.
 *
 * A version keeps its id there unless a version of that document has it; then it takes its time too,
 * as a second version on the same day does. Ids that are minted after a merge avoid each other, so
 * which of two is asked first is decided once, when the sites are merged.
 */
export function mergeVersions(
  records: readonly VersionRecord[],
  curated: Curated,
): readonly VersionRecord[] {
  if (![...curated.values()].some(({ mergedInto }) => mergedInto !== undefined)) return records;
  const own = Map.groupBy(records, ({ site }) => site);
  const merged = new Map<string, string[]>();
  for (const [site, { mergedInto }] of curated) {
    if (mergedInto === undefined || shownUnder(site, curated) === site) continue;
    merged.set(mergedInto, [...(merged.get(mergedInto) ?? []), site]);
  }
  const under = (site: string): VersionRecord[] => {
    const versions = [...(own.get(site) ?? [])];
    const taken = new Set(
      versions.flatMap((record) => [record.version, ...record.aliases].map(idIn(record))),
    );
    for (const other of (merged.get(site) ?? []).toSorted(compare)) {
      for (const record of under(other)) {
        const moved = refiled(record, site, taken);
        taken.add(idIn(moved)(moved.version));
        versions.push(moved);
      }
    }
    return versions;
  };
  const shown = new Set([...own.keys()].map((site) => shownUnder(site, curated)));
  return [...shown].flatMap(under);
}

const idIn =
  ({ document }: VersionRecord) =>
  (version: string): string =>
    `${document} ${version}`;

function refiled(record: VersionRecord, site: string, taken: ReadonlySet<string>): VersionRecord {
  const { version, aliases, formerly = [] } = record;
  const places = [version, ...aliases].map((id) => ({ site: record.site, version: id }));
  const free = candidates(record).find((id) => !taken.has(idIn(record)(id))) ?? version;
  return { ...record, site, version: free, aliases: [], formerly: [...formerly, ...places] };
}

/** The id itself, then with the time of the capture that it is named after, then with a number. */
function candidates({ version, captures }: VersionRecord): string[] {
  const at = captures.find((capture) => capture.at.startsWith(version))?.at;
  const second = at === undefined ? version : at.slice(0, 19).replaceAll(':', '');
  return [version, second, ...Array.from({ length: 99 }, (_, index) => `${second}-${index + 2}`)];
}
