/** Trends counted from the versions themselves, without an index. */
import { has, type SearchedDocument } from '../../../src/archive/search/oracle.ts';
import { passes } from '../../../src/archive/search/passes.ts';
import type { Query } from '../../../src/archive/search/query/query.ts';
import type { TrendPoint } from '../../../src/archive/search/trend.ts';
import { yearsOf } from '../../../src/archive/search/unit.ts';
import { wordsOf } from '../../../src/archive/search/words.ts';

/** For each year the sites whose last observed privacy policy answers, of those observed. */
export function countedOtherwise(
  documents: readonly SearchedDocument[],
  query: Query,
): TrendPoint[] {
  const counts = new Map<number, { saying: number; observed: number }>();
  for (const { site, document, versions } of documents) {
    if (document !== 'privacy-policy') continue;
    for (const facts of yearsOf(versions)) {
      if (!passes(query.filters, { site, document, ...facts })) continue;
      const last = versions.findLast(({ years }) => years.includes(String(facts.year)));
      const passages = (last?.passages ?? []).map(({ text }) => wordsOf(text));
      const says =
        query.clauses.length > 0 &&
        query.clauses.every(
          ({ not, any }) => any.some((term) => passages.some((words) => has(words, term))) !== not,
        );
      const count = counts.get(facts.year) ?? { saying: 0, observed: 0 };
      counts.set(facts.year, count);
      count.observed++;
      if (says) count.saying++;
    }
  }
  return [...counts].map(([year, count]) => ({ year, ...count })).sort((a, b) => a.year - b.year);
}
