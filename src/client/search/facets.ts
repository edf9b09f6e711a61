/** How many answers each value of a filter leaves. */
import type { Facet } from '../../archive/search/passes.ts';
import type { Year } from './index/archive.ts';
import type { Answer } from './session.ts';

export interface FacetValue {
  readonly value: string;
  /** Documents in years: a document that answers in two years counts twice. */
  readonly count: number;
}

/**
 * The values of one filter with their counts, as if that filter were not set: the most frequent
 * first, years in order.
 */
export function facetOf(answer: Answer, facet: Facet): FacetValue[] {
  const counts = new Map<string, number>();
  const places = answer.yearsWithout(facet).map((place) => answer.engine.archive.years[place]);
  for (const year of places) {
    for (const value of year === undefined ? [] : valuesOf(year, facet)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const values = [...counts].map(([value, count]) => ({ value, count }));
  if (facet === 'year') return values.sort((a, b) => Number(a.value) - Number(b.value));
  return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function valuesOf(year: Year, facet: Facet): readonly string[] {
  if (facet === 'site') return [year.site];
  if (facet === 'document') return [year.document];
  if (facet === 'year') return [String(year.year)];
  return facet === 'topic' ? year.topics : year.languages;
}
