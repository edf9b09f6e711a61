/** The texts that answer, by site. */
import type { Sort } from '../../archive/search/address.ts';
import type { Answer } from './session.ts';

export interface SiteGroup {
  readonly site: string;
  /** Numbers of texts, those to be shown first first. */
  readonly texts: readonly number[];
  /** The years in which something of the site answers, in order. */
  readonly years: readonly number[];
}

/**
 * The sites that answer, in the order that is asked for: by their best text, by the first text that
 * has it, or by the last.
 */
export function groupsOf({ engine, texts, years }: Answer, sort: Sort): SiteGroup[] {
  const { archive } = engine;
  const bySite = new Map<string, number[]>();
  for (const text of inOrder()) {
    const { site } = archive.text(text);
    const group = bySite.get(site);
    if (group === undefined) bySite.set(site, [text]);
    else group.push(text);
  }
  const yearsBySite = new Map<string, Set<number>>();
  for (const place of years) {
    const year = archive.years[place];
    if (year === undefined) continue;
    const known = yearsBySite.get(year.site) ?? new Set();
    yearsBySite.set(year.site, known.add(year.year));
  }
  return [...bySite].map(([site, group]) => ({
    site,
    texts: group,
    years: [...(yearsBySite.get(site) ?? [])].sort((a, b) => a - b),
  }));

  function inOrder(): readonly number[] {
    if (sort === 'relevance') return texts;
    const dated = texts.map((text) => ({ text, date: archive.text(text).date }));
    const ascending = dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const ordered = sort === 'oldest' ? ascending : ascending.toReversed();
    return ordered.map(({ text }) => text);
  }
}
