/** Counts of sites, from an answer: whose last observed policy of a year has what was asked. */
import { passes } from '../../archive/search/passes.ts';
import type { TrendPoint } from '../../archive/search/trend.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import type { Filters } from '../../archive/search/query/query.ts';
import type { Engine } from '../search/engine.ts';
import type { Resolved } from '../search/resolve.ts';
import type { Answer } from '../search/session.ts';

/** Whose policies are counted: every site's, or only those that were observed in every year. */
export type Base = 'all' | 'same';

/**
 * For each year the sites that say it, of those that were observed. All conditions must hold in the
 * text that was observed last in the year. Privacy policies count, unless the question names
 * other documents; its other filters narrow down both numbers.
 */
export function trendOf({ engine, query, resolved }: Answer, base: Base): TrendPoint[] {
  const { archive } = engine;
  const filters = query.filters.documents.length > 0 ? query.filters : ofPolicies(query.filters);
  const observed = sitesByYear(engine, allPlaces(engine), filters);
  const kept = base === 'same' ? inEveryYear(observed) : undefined;
  const texts = textsWithAll(resolved);
  const saying = sitesByYear(
    engine,
    [...texts].flatMap((text) => archive.annualOf(text)),
    filters,
  );
  return [...observed]
    .map(([year, sites]) => ({
      year,
      saying: countOf(saying.get(year), kept),
      observed: countOf(sites, kept),
    }))
    .sort((a, b) => a.year - b.year);
}

const ofPolicies = (filters: Filters): Filters => ({ ...filters, documents: [PRIVACY_POLICY] });

const allPlaces = ({ archive }: Engine): number[] => archive.years.map((_, place) => place);

function sitesByYear(
  { archive }: Engine,
  places: readonly number[],
  filters: Filters,
): Map<number, Set<string>> {
  const sites = new Map<number, Set<string>>();
  for (const place of places) {
    const year = archive.years[place];
    if (year === undefined || !passes(filters, year)) continue;
    const known = sites.get(year.year) ?? new Set();
    sites.set(year.year, known.add(year.site));
  }
  return sites;
}

/** The texts in which every condition holds. */
function textsWithAll({ clauses }: Resolved): Set<number> {
  const sets = clauses.map(({ not, any }) => ({
    not,
    texts: new Set(any.flatMap(({ places }) => [...places.keys()])),
  }));
  const first = sets.find(({ not }) => !not);
  return new Set(
    [...(first?.texts ?? [])].filter((text) =>
      sets.every(({ not, texts }) => texts.has(text) !== not),
    ),
  );
}

function inEveryYear(observed: ReadonlyMap<number, ReadonlySet<string>>): Set<string> {
  const [first, ...others] = [...observed.values()];
  return new Set([...(first ?? [])].filter((site) => others.every((sites) => sites.has(site))));
}

const countOf = (sites: ReadonlySet<string> | undefined, kept: ReadonlySet<string> | undefined) =>
  [...(sites ?? [])].filter((site) => kept === undefined || kept.has(site)).length;
