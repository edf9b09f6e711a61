import type { Filters } from '../search/query/query.ts';
import { clean } from './clean.ts';
import type { CitedArchive, Reference } from './reference.ts';

export interface SearchCited {
  readonly typed: string;
  readonly filters: Filters;
  readonly archive: CitedArchive;
  /** The name of the index: the same name means the same texts, and the same answer. */
  readonly index: string;
  readonly url: string;
  /** `2026-11-21` */
  readonly accessed: string;
}

/** The citation of a search: what was asked of which archive, where, and when. */
export function ofSearch({
  typed,
  filters,
  archive,
  index,
  url,
  accessed,
}: SearchCited): Reference {
  const limits = limitsOf(filters);
  const within = limits.length === 0 ? '' : ` (${limits.join('; ')})`;
  return {
    kind: 'search',
    key: `search-${index}-${accessed}`.replaceAll(/[^\w.-]/g, '-'),
    title: clean(`Search for ‘${typed.trim()}’${within}`),
    publisher: archive.curator,
    what: `Search of archived policies, index ${index}`,
    archive,
    url,
    accessed,
  };
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
