/** A search from query to hits, with what to say about it. */
import type { PagefindResult } from 'pagefind-runtime';
import { termsOf } from '../../archive/search/words.ts';
import type { Engine } from './engine.ts';
import { hitsOf, load } from './hits.ts';
import type { Hit } from './hits.ts';

export interface Answer {
  /** How many versions were found. */
  readonly versions: number;
  /** Words of the query that no passage has; the rest was searched for. */
  readonly unknown: readonly string[];
  /** The next hits, from at most `documents` documents with at most `each` passages of one. */
  next(documents: number, each: number): Promise<{ hits: Hit[]; more: boolean }>;
}

/** Searches for `query`; nothing is fetched of a document until `next` asks for it. */
export async function ask(engine: Engine, query: string): Promise<Answer> {
  const terms = termsOf(query);
  const results = terms.length === 0 ? [] : await engine.search(terms.join(' '));
  const unknown = terms.length > 1 ? await unknownOf(engine, terms) : [];
  let shown = 0;
  return {
    versions: results.length,
    unknown,
    async next(documents, each) {
      const batch: PagefindResult[] = results.slice(shown, (shown += documents));
      const hits = (await Promise.all(batch.map(load))).flatMap((one) => hitsOf(query, one, each));
      return { hits, more: shown < results.length };
    },
  };
}

/** Pagefind drops words that it does not have, without a word. */
async function unknownOf(engine: Engine, terms: readonly string[]): Promise<string[]> {
  const found = await Promise.all(terms.map((term) => engine.search(term)));
  return terms.filter((_, index) => found[index]?.length === 0);
}
