/** Trends counted from the versions themselves, without an index. */
import { has, type SearchedDocument } from '../../../src/archive/search/oracle.ts';
import { passes } from '../../../src/archive/search/passes.ts';
import type { Query } from '../../../src/archive/search/query/query.ts';
import type { Base, TrendPoint } from '../../../src/archive/search/trend.ts';
import { yearsOf } from '../../../src/archive/search/unit.ts';
import { wordsOf } from '../../../src/archive/search/words.ts';

/** For each year those whose last observed privacy policy answers, of those observed. */
export function countedOtherwise(
  documents: readonly SearchedDocument[],
  query: Query,
  base: Base,
): TrendPoint[] {
  const years = new Map<number, { saying: Set<string>; observed: Set<string> }>();
  const read = new Map<string, readonly string[]>();
  for (const { site, document, versions } of documents) {
    if (document !== 'privacy-policy') continue;
    for (const facts of yearsOf(versions)) {
      if (!passes(query.filters, { site, document, ...facts })) continue;
      const last = versions.findLast(({ years: own }) => own.includes(String(facts.year)));
      const passages = (last?.passages ?? []).map(({ text }) => words(text));
      const says =
        query.clauses.length > 0 &&
        query.clauses.every(
          ({ not, any }) => any.some((term) => passages.some((one) => has(one, term))) !== not,
        );
      const year = years.get(facts.year) ?? { saying: new Set(), observed: new Set() };
      years.set(facts.year, year);
      const filled = passages.some((one) => one.length > 0);
      if (base === 'texts' && !filled) continue;
      const counted = base === 'texts' ? folded(last?.passages ?? []) : site;
      year.observed.add(counted);
      if (says) year.saying.add(counted);
    }
  }
  const always = [...years.values()]
    .map(({ observed }) => observed)
    .reduce((a, b) => a.intersection(b), years.values().next().value?.observed ?? new Set());
  const countOf = (some: Set<string>): number =>
    base === 'same' ? some.intersection(always).size : some.size;
  return [...years]
    .map(([year, { saying, observed }]) => ({
      year,
      saying: countOf(saying),
      observed: countOf(observed),
    }))
    .filter(({ observed }) => base !== 'texts' || observed > 0)
    .sort((a, b) => a.year - b.year);

  function words(text: string): readonly string[] {
    const known = read.get(text) ?? wordsOf(text);
    read.set(text, known);
    return known;
  }
}

/** The same for texts that differ in case, spaces and signs alone. */
const folded = (passages: readonly { readonly id: string; readonly text: string }[]): string =>
  passages
    .filter(({ text }) => wordsOf(text).length > 0)
    .map(({ id }) => id)
    .join(' ');
