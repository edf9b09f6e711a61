/** From what the search engine returns to what a reader is shown: passages. */
import type { Fragment, PagefindResult } from 'pagefind-runtime';
import { answers, plain, termsOf, trim } from '../../archive/search/words.ts';
import { excerptOf } from './excerpt.ts';
import type { Part } from './excerpt.ts';
import { textOf } from './passages.ts';
import type { IndexedPassage } from './passages.ts';

/** A passage that answers a query. */
export interface Hit {
  readonly site: string;
  readonly document: string;
  /** The day on which its version was first observed: `2003-07-19`. */
  readonly date: string;
  readonly title: string;
  readonly language: string;
  /** Below the base path, with the words to mark there. */
  readonly address: string;
  readonly parts: readonly Part[];
}

/** What a query matched in one document. */
export interface Matched {
  readonly fragment: Fragment;
  readonly positions: readonly number[];
  readonly inMetadata: boolean;
}

export async function load(result: PagefindResult): Promise<Matched> {
  return {
    fragment: await result.data(),
    positions: result.words,
    inMetadata: (result.matchedMetaFields ?? []).length > 0,
  };
}

/** How many words of a mark a link carries at most. */
const MARKED = 12;

/**
 * The passages of one document that answer the query best: those with the most of its words, and
 * among them first those that have the words side by side. At most `most` of them.
 */
export function hitsOf(
  query: string,
  { fragment, positions, inMetadata }: Matched,
  most: number,
): Hit[] {
  const terms = termsOf(query);
  const text = textOf(fragment, positions);
  const candidates = text.passages
    .map((passage) => rate(passage, terms))
    .filter(({ terms: count }) => count > 0);
  const best = Math.max(0, ...candidates.map((candidate) => candidate.terms));
  const hits = candidates
    .filter((candidate) => candidate.terms === best)
    .sort((a, b) => b.together - a.together)
    .slice(0, most)
    .map(({ passage }) => hit(fragment, excerptOf(passage, text.joint), passage));
  if (hits.length > 0 || !inMetadata) return hits;
  return [hit(fragment, [{ text: fragment.meta['title'] ?? '', marked: false }])];
}

interface Rated {
  readonly passage: IndexedPassage;
  /** How many of the query's words it has. */
  readonly terms: number;
  /** How often two of them stand side by side, in the query's order. */
  readonly together: number;
}

function rate(passage: IndexedPassage, terms: readonly string[]): Rated {
  const asked = new Map(
    passage.found.flatMap((at) => {
      const term = terms.findIndex((one) => answers(one, passage.words[at] ?? ''));
      return term < 0 ? [] : [[at, term]];
    }),
  );
  return {
    passage: { ...passage, found: [...asked.keys()] },
    terms: new Set(asked.values()).size,
    together: [...asked].filter(([at, term]) => asked.get(at + 1) === term + 1).length,
  };
}

function hit(fragment: Fragment, parts: readonly Part[], passage?: IndexedPassage): Hit {
  const { site = '', document = '', date = '', title = '' } = fragment.meta;
  return {
    site,
    document,
    date,
    title,
    language: fragment.filters['language']?.[0] ?? 'und',
    address: passage ? `${fragment.raw_url}?${marks(passage)}#${passage.id}` : fragment.raw_url,
    parts,
  };
}

/** The words as they stand in the passage, so that the page can mark them without guessing. */
function marks({ words, found }: IndexedPassage): string {
  const distinct = new Map<string, string>();
  for (const at of found) {
    const word = trim(words[at] ?? '');
    if (!distinct.has(plain(word))) distinct.set(plain(word), word);
  }
  return new URLSearchParams({
    mark: [...distinct.values()].slice(0, MARKED).join(' '),
  }).toString();
}
