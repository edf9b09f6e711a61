/** A search as its address says it: `?q=zip+code&from=2003&to=2008&topic=cookies&sort=oldest`. */
import { parseQuery } from './query/parse.ts';
import type { Filters, Query } from './query/query.ts';

export const sorts = ['relevance', 'oldest', 'newest'] as const;
export type Sort = (typeof sorts)[number];

export interface SearchAddress {
  /** As it was typed; it can have filters of its own. */
  readonly typed: string;
  readonly filters: Filters;
  readonly sort: Sort;
}

/** The names of lists of filters in an address. */
const lists = {
  sites: 'site',
  topics: 'topic',
  documents: 'document',
  languages: 'language',
} as const;
type ListName = keyof typeof lists;
const listNames = Object.keys(lists) as ListName[];

/** What an address says; what cannot be is left out. */
export function readAddress(search: string): SearchAddress {
  const given = new URLSearchParams(search);
  const list = (name: ListName): string[] => [
    ...new Set(given.getAll(lists[name]).filter((value) => value !== '')),
  ];
  const year = given.get('year');
  const [from, to] = [yearIn(given.get('from') ?? year), yearIn(given.get('to') ?? year)];
  const sort = sorts.find((one) => one === given.get('sort')) ?? 'relevance';
  return {
    typed: given.get('q') ?? '',
    filters: {
      sites: list('sites'),
      topics: list('topics'),
      documents: list('documents'),
      languages: list('languages'),
      ...(from !== undefined && { from: Math.min(from, to ?? from) }),
      ...(to !== undefined && { to: Math.max(to, from ?? to) }),
      ...(given.get('annual') === '1' && { annual: true }),
    },
    sort,
  };
}

/** The part of an address after the path, `?` included; empty for no search at all. */
export function writeAddress({ typed, filters, sort }: SearchAddress): string {
  const given = new URLSearchParams();
  if (typed.trim() !== '') given.set('q', typed.trim());
  if (filters.from !== undefined) given.set('from', String(filters.from));
  if (filters.to !== undefined) given.set('to', String(filters.to));
  if (filters.annual === true) given.set('annual', '1');
  for (const name of listNames) {
    for (const value of filters[name]) given.append(lists[name], value);
  }
  if (sort !== 'relevance') given.set('sort', sort);
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}

/** The question of an address: what was typed, within the filters beside it. */
export function questionOf({ typed, filters }: Pick<SearchAddress, 'typed' | 'filters'>): Query {
  const query = parseQuery(typed);
  const from = Math.max(query.filters.from ?? 0, filters.from ?? 0);
  const to = Math.min(query.filters.to ?? Infinity, filters.to ?? Infinity);
  const both = (name: ListName): string[] => [
    ...new Set([...query.filters[name], ...filters[name].map((value) => value.toLowerCase())]),
  ];
  return {
    ...query,
    filters: {
      sites: both('sites'),
      topics: both('topics'),
      documents: both('documents'),
      languages: both('languages'),
      ...(from > 0 && { from }),
      ...(to < Infinity && { to }),
      ...((query.filters.annual ?? filters.annual) && { annual: true }),
    },
  };
}

const yearIn = (text: string | null): number | undefined =>
  text !== null && /^\d{4}$/.test(text) ? Number(text) : undefined;
