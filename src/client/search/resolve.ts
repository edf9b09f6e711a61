/** Looks up what a question asks for, and what of it the archive does not have. */
import type { Clause, Query, Term } from '../../archive/search/query/query.ts';
import type { Engine, KnownWord } from './engine.ts';
import { placesOfTerm, type TermPlaces } from './terms.ts';

/** A word that no passage has. */
export interface UnknownWord {
  readonly word: string;
  /** A word of the archive that may have been meant. */
  readonly meant?: string;
  /** Words that begin with it and were searched for instead, the most frequent first. */
  readonly beginning: readonly string[];
}

export interface ResolvedTerm {
  readonly term: Term;
  readonly places: TermPlaces;
}

export interface Resolved {
  readonly clauses: readonly { readonly not: boolean; readonly any: readonly ResolvedTerm[] }[];
  readonly unknown: readonly UnknownWord[];
}

/** @throws when a file of the index cannot be read. */
export async function resolve(engine: Engine, { clauses }: Query): Promise<Resolved> {
  const unknown = new Map<string, UnknownWord>();
  const resolved = await Promise.all(clauses.map(resolveClause));
  return { clauses: resolved, unknown: [...unknown.values()] };

  async function resolveClause({ not, any }: Clause): Promise<Resolved['clauses'][number]> {
    return { not, any: await Promise.all(any.map(resolveTerm)) };
  }

  async function resolveTerm(term: Term): Promise<ResolvedTerm> {
    const places = await placesOfTerm(engine, term);
    if (places.size > 0) return { term, places };
    const open = term.kind === 'phrase' && !term.open && term.words.length === 1;
    const missing = await Promise.all(term.words.map((word) => missed(engine, word)));
    for (const one of missing) if (one !== undefined) unknown.set(one.word, one);
    if (!open || (missing[0]?.beginning.length ?? 0) === 0) return { term, places };
    const opened = { ...term, open: true };
    return { term: opened, places: await placesOfTerm(engine, opened) };
  }
}

/** How many words that begin alike are named. */
const NAMED = 4;

async function missed(engine: Engine, word: string): Promise<UnknownWord | undefined> {
  const beginning = (await engine.beginningWith(word)).sort(byFrequency).map((one) => one.word);
  if (beginning[0] === word || beginning.includes(word)) return undefined;
  if (beginning.length > 0) return { word, beginning: beginning.slice(0, NAMED) };
  const meant = closest(word, await engine.neighboursOf(word));
  return meant === undefined ? { word, beginning } : { word, beginning, meant };
}

const byFrequency = (a: KnownWord, b: KnownWord): number => b.texts - a.texts;

/**
 * The most frequent of the words that are one slip away, or two for long words. Only words
 * that stand near it in the index are looked at, those that begin like it, and words with files of
 * their own.
 */
function closest(word: string, words: readonly KnownWord[]): string | undefined {
  const slips = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const near = words
    .map((one) => ({ ...one, distance: distance(word, one.word, slips) }))
    .filter((one) => one.distance <= slips);
  return near.sort((a, b) => a.distance - b.distance || b.texts - a.texts)[0]?.word;
}

/** Slips of the pen between two words (Damerau and Levenshtein), or more than `most` if they are more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + same,
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}
