/** Whether a document in a year is among those that a question asks. */
import type { Filters } from './query/query.ts';
import type { YearFacts } from './unit.ts';

export interface Place extends YearFacts {
  readonly site: string;
  readonly document: string;
}

/** What a filter asks about; each can be left out to count what it would leave. */
export const facets = ['site', 'year', 'topic', 'document', 'language'] as const;
export type Facet = (typeof facets)[number];

/** Whether `place` passes all filters but the one left out. */
export function passes(filters: Filters, place: Place, leftOut?: Facet): boolean {
  const { sites, topics, documents, languages, from, to } = filters;
  return (
    (leftOut === 'site' || sites.length === 0 || sites.includes(place.site)) &&
    (leftOut === 'year' || (place.year >= (from ?? 0) && place.year <= (to ?? Infinity))) &&
    (leftOut === 'topic' || topics.every((topic) => place.topics.includes(topic))) &&
    (leftOut === 'document' || documents.length === 0 || documents.includes(place.document)) &&
    (leftOut === 'language' ||
      languages.length === 0 ||
      languages.some((language) => place.languages.some((one) => isIn(one, language))))
  );
}

/** `en` asks for `en-GB` too. */
const isIn = (language: string, asked: string): boolean =>
  language.toLowerCase() === asked || language.toLowerCase().startsWith(`${asked}-`);
