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
  readonly #documents: readonly ScannedDocument[];
  readonly #texts: readonly (readonly string[])[];
  readonly #known = new Set<string>();

  constructor(archive: readonly SearchedDocument[]) {
    const numbers = new Map<string, number>();
    const texts: string[][] = [];
    this.#texts = texts;
    this.#documents = archive.map(({ site, document, versions }) => ({
      years: yearsOf(versions).map((facts) => ({ site, document, ...facts })),
      versions: versions.map(({ years, passages }) => ({
        years: years.map(Number),
        passages: passages.map(({ id, text }) => ({ id, number: numberOf(text) })),
      })),
    }));

    /** Passages come back in version after version: each text is read once. */
    function numberOf(text: string): number {
      const number = numbers.get(text) ?? texts.push(wordsOf(text)) - 1;
      numbers.set(text, number);
      return number;
    }
    for (const words of texts) for (const word of words) this.#known.add(word);
  }

  /**
   * The documents and years that answer the question. A year answers when all conditions hold for one
   * version that was observed in it, and with `annual` for the last of them; a phrase stands within
   * one passage.
   *
   * A single word that the whole archive does not have stands for the words that begin with it.
   */
  answer(query: Query): Found[] {
    const clauses = query.clauses.map(({ not, any }) => ({
      not,
      texts: any.map((term) => this.#passagesWith(term)).reduce((a, b) => a.union(b)),
    }));
    if (clauses.length === 0) return [];
    const sought = clauses.filter(({ not }) => !not);
    return this.#documents.flatMap(({ years, versions }) => {
      const answering = versions.map(({ passages }) =>
        clauses.every(({ not, texts }) => passages.some(({ number }) => texts.has(number)) !== not),
      );
      return years.flatMap(({ site, document, year, ...facts }) => {
        if (!passes(query.filters, { site, document, year, ...facts })) return [];
        const observed = versions.filter((version) => version.years.includes(year));
        const asked = query.filters.annual === true ? observed.slice(-1) : observed;
        const found = asked.filter((version) => answering[versions.indexOf(version)]);
        if (found.length === 0) return [];
        const having = found
          .flatMap(({ passages }) => passages)
          .filter(({ number }) => sought.some(({ texts }) => texts.has(number)));
        return [{ site, document, year, passages: [...new Set(having.map(({ id }) => id))] }];
      });
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

interface ScannedDocument {
  readonly years: readonly Place[];
  readonly versions: readonly {
    readonly years: readonly number[];
    readonly passages: readonly { readonly id: string; readonly number: number }[];
  }[];
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
