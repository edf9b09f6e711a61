/** A question to the archive, understood. */

/** What a passage can have. Words are folded, as `words.ts` does. */
export type Term = Phrase | Near;

/** Words side by side in one passage, in this order; a single word is a phrase of one. */
export interface Phrase {
  readonly kind: 'phrase';
  /** As it was typed, without the signs around it. */
  readonly text: string;
  /** At least one. */
  readonly words: readonly string[];
  /** Whether the last word may go on: `cook*`. */
  readonly open: boolean;
}

/** Words in one passage, in any order. */
export interface Near {
  readonly kind: 'near';
  readonly text: string;
  readonly words: readonly string[];
}

/** One condition: that any of the terms is there, or that none is. */
export interface Clause {
  readonly not: boolean;
  /** At least one. */
  readonly any: readonly Term[];
}

/** Which of the archive is asked. Empty lists ask all. */
export interface Filters {
  readonly sites: readonly string[];
  /** Ids of topics; a text must have all of them. */
  readonly topics: readonly string[];
  readonly documents: readonly string[];
  /** BCP 47. */
  readonly languages: readonly string[];
  /** Years with four digits; both ends belong to it. */
  readonly from?: number;
  readonly to?: number;
  /** Of each year only the version that was observed last in it. */
  readonly annual?: true;
}

export interface Query {
  /** All of them must hold. Without one there is nothing to find. */
  readonly clauses: readonly Clause[];
  readonly filters: Filters;
  /** Sentences about what was odd in the question, for the one who asked. */
  readonly remarks: readonly string[];
}

export const noFilters: Filters = { sites: [], topics: [], documents: [], languages: [] };
