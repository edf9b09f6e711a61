/** The versions that answer, by site. */
import type { Sort } from '../../archive/search/address.ts';
import { daysOf } from './days.ts';
import type { Answer } from './session.ts';
import type { AnsweringVersion } from './versions.ts';

export interface SiteGroup {
  readonly site: string;
  /** Those to be shown first first. */
  readonly versions: readonly AnsweringVersion[];
  /** The years in which something of the site answers, in order. */
  readonly years: readonly number[];
}

/**
 * The sites that answer, in the order that is asked for: by their best version, by the one whose
 * passages have stood there for longest, or by the one that was first observed last.
 *
 * @throws when a file of the index cannot be read.
 */
export async function groupsOf(answer: Answer, sort: Sort): Promise<SiteGroup[]> {
  const { archive } = answer.engine;
  const bySite = new Map<string, AnsweringVersion[]>();
  for (const version of await inOrder(answer, sort)) {
    const { site } = archive.placeOf(version.texts[0]);
    const group = bySite.get(site);
    if (group === undefined) bySite.set(site, [version]);
    else group.push(version);
  }
  const yearsBySite = new Map<string, Set<number>>();
  for (const place of answer.years) {
    const year = archive.years[place];
    if (year === undefined) continue;
    const known = yearsBySite.get(year.site) ?? new Set();
    yearsBySite.set(year.site, known.add(year.year));
  }
  return [...bySite].map(([site, versions]) => ({
    site,
    versions,
    years: [...(yearsBySite.get(site) ?? [])].sort((a, b) => a - b),
  }));
}

/** Sites shown at once. */
export const SITES = 10;

/** The texts that are fetched to show the best version of the first sites. */
export const firstTexts = (all: readonly SiteGroup[], sites = SITES): number[] =>
  all.slice(0, sites).flatMap(({ versions: [best] }) => [...(best?.texts ?? [])]);

async function inOrder(answer: Answer, sort: Sort): Promise<readonly AnsweringVersion[]> {
  if (sort === 'relevance') return answer.versions;
  const days = await daysOf(answer, sort);
  const dated = answer.versions.map((version, at) => ({ version, day: days[at] ?? '' }));
  const way = sort === 'oldest' ? 1 : -1;
  return dated
    .sort((a, b) => (a.day < b.day ? -way : a.day > b.day ? way : 0))
    .map(({ version }) => version);
}
