/**
 * What the right answer is: a scan of every passage of every version, with no index. Slow, short, and
 * what the search is tested against.
 */
import type { Query, Term } from './query/query.ts';
import { passes, type Place } from './passes.ts';
import { yearsOf, type SearchedVersion } from './unit.ts';
import { wordsOf } from './words.ts';

/** All versions of one document. */
export interface SearchedDocument {
  readonly site: string;
  readonly document: string;
  readonly versions: readonly SearchedVersion[];
}

/** A document in a year that answers the question. */
export interface Found {
  readonly site: string;
  readonly document: string;
  readonly year: number;
  /** The ids of the passages that have something that was sought. */
  readonly passages: readonly string[];
}

/** Answers questions about an archive that it holds in memory, word by word. */
export class Oracle {
  readonly #years: readonly ScannedYear[];
  readonly #texts: readonly (readonly string[])[];
  readonly #known = new Set<string>();

  constructor(archive: readonly SearchedDocument[]) {
    const numbers = new Map<string, number>();
    const texts: string[][] = [];
    this.#texts = texts;
    this.#years = archive.flatMap(({ site, document, versions }) =>
      yearsOf(versions).map((facts) => {
        const observed = versions.filter(({ years }) => years.includes(String(facts.year)));
        const passages = observed.flatMap((version) => version.passages);
        const ids = new Map(passages.map(({ id, text }) => [`${id} ${text}`, { id, text }]));
        return {
          place: { site, document, ...facts },
          passages: [...ids.values()].map(({ id, text }) => ({ id, number: numberOf(text) })),
        };
      }),
    );

    /** Passages come back in version after version: each text is read once. */
    function numberOf(text: string): number {
      const number = numbers.get(text) ?? texts.push(wordsOf(text)) - 1;
      numbers.set(text, number);
      return number;
    }
    for (const words of texts) for (const word of words) this.#known.add(word);
  }

  /**
   * The documents and years that answer the question. A year answers when all conditions hold for
   * the passages of the versions that were observed in it; a phrase stands within one passage.
   *
   * A single word that the whole archive does not have stands for the words that begin with it.
   */
  answer(query: Query): Found[] {
    const clauses = query.clauses.map(({ not, any }) => ({
      not,
      any: any.map((term) => this.#passagesWith(term)),
    }));
    if (clauses.length === 0) return [];
    const sought = clauses.filter(({ not }) => !not).flatMap(({ any }) => any);
    return this.#years.flatMap(({ place, passages }) => {
      if (!passes(query.filters, place)) return [];
      const met = clauses.every(
        ({ not, any }) =>
          any.some((texts) => passages.some(({ number }) => texts.has(number))) !== not,
      );
      if (!met) return [];
      const having = passages.filter(({ number }) => sought.some((texts) => texts.has(number)));
      const { site, document, year } = place;
      return [{ site, document, year, passages: having.map(({ id }) => id) }];
    });
  }

  #passagesWith(term: Term): Set<number> {
    const asked = this.#isUnknown(term) ? { ...term, open: true } : term;
    return new Set(this.#texts.flatMap((words, number) => (has(words, asked) ? [number] : [])));
  }

  #isUnknown(term: Term): boolean {
    return (
      term.kind === 'phrase' && term.words.length === 1 && !this.#known.has(term.words[0] ?? '')
    );
  }
}

interface ScannedYear {
  readonly place: Place;
  readonly passages: readonly { readonly id: string; readonly number: number }[];
}

/** Whether the words of one passage have the term. */
export function has(words: readonly string[], term: Term): boolean {
  if (term.kind === 'near') return term.words.every((word) => words.includes(word));
  const last = term.words.length - 1;
  const fits = (word: string, index: number, found: string | undefined): boolean =>
    found === word || (term.open && index === last && found?.startsWith(word) === true);
  return words.some((_, at) =>
    term.words.every((word, index) => fits(word, index, words[at + index])),
  );
}
