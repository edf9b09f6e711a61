/** The citation of a search: what was asked of which archive, where, and when. */
import type { Filters } from './query/query.ts';

export interface CitedSearch {
  readonly typed: string;
  readonly filters: Filters;
  /** The archive: its title, its keeper, what it holds. */
  readonly archive: string;
  /** The name of the index: the same name means the same texts, and the same answer. */
  readonly index: string;
  readonly url: string;
  /** `2026-11-21` */
  readonly accessed: string;
}

/** `Search for “cookies” (2003 to 2008; topic cookies). The archive. Index 5Q7puf3U. https://… (accessed …).` */
export function citationOfSearch(search: CitedSearch): string {
  const { typed, filters, archive, index, url, accessed } = search;
  const limits = limitsOf(filters);
  const within = limits.length === 0 ? '' : ` (${limits.join('; ')})`;
  return `Search for “${typed.trim()}”${within}. ${archive}. Index ${index}. ${url} (accessed ${accessed}).`;
}

function limitsOf({ sites, topics, documents, languages, from, to, annual }: Filters): string[] {
  const years = from === undefined && to === undefined ? [] : [spanOf(from, to)];
  const named = (name: string, values: readonly string[]): string[] =>
    values.map((value) => `${name} ${value}`);
  return [
    ...years,
    ...(annual === true ? ['last version of each year'] : []),
    ...named('site', sites),
    ...named('topic', topics),
    ...named('document', documents),
    ...named('language', languages),
  ];
}

function spanOf(from: number | undefined, to: number | undefined): string {
  if (from === to) return `${from}`;
  if (to === undefined) return `from ${from} on`;
  return from === undefined ? `until ${to}` : `${from} to ${to}`;
}
