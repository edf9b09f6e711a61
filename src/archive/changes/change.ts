/** What differs between two versions, as parts in reading order. Always derived, never stored. */
import type { Passage } from '../types.ts';

/** What a part is to a reader; `class.ts` decides it and says why. */
export const changeClasses = ['substantive', 'boilerplate', 'cosmetic', 'extraction'] as const;

export type ChangeClass = (typeof changeClasses)[number];

/**
 * A stretch of text that both have, or only one of them. A line feed in it is the border between
 * two passages of a regrouped part; no passage holds one, as white space is folded.
 */
export interface Run {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly text: string;
}

/** A run of passages that stand in both, word for word. Their ids may differ by an ordinal. */
export interface Kept {
  readonly kind: 'kept';
  readonly from: readonly Passage[];
  /** As many as in `from`. */
  readonly to: readonly Passage[];
}

export interface Added {
  readonly kind: 'added';
  readonly class: ChangeClass;
  readonly to: Passage;
}

export interface Removed {
  readonly kind: 'removed';
  readonly class: ChangeClass;
  readonly from: Passage;
}

/** One passage in other words, or as another kind of passage. */
export interface Edited {
  readonly kind: 'edited';
  readonly class: ChangeClass;
  readonly from: Passage;
  readonly to: Passage;
  /** Kept and removed runs are the text of `from`, kept and added ones that of `to`. */
  readonly words: readonly Run[];
}

/** A passage that was split, or several that were joined or cut anew, at the same place. */
export interface Regrouped {
  readonly kind: 'regrouped';
  readonly class: ChangeClass;
  readonly from: readonly Passage[];
  readonly to: readonly Passage[];
  /** As of an edited passage, with the texts of each side joined by line feeds. */
  readonly words: readonly Run[];
}

/** A passage, or a run of them, that stands elsewhere now. This part stands where it came to. */
export interface Moved {
  readonly kind: 'moved';
  readonly class: ChangeClass;
  /** Numbers the moves of a change from 1; the `left` part of the same number is where it stood. */
  readonly move: number;
  readonly from: readonly Passage[];
  /** As many as in `from`. */
  readonly to: readonly Passage[];
  /** For each passage what was edited in it; empty for one whose text is the same. */
  readonly words: readonly (readonly Run[])[];
}

/** Where a moved run stood. It has no class and enters no count: its `moved` part does. */
export interface Left {
  readonly kind: 'left';
  readonly move: number;
  readonly from: readonly Passage[];
}

export type Part = Kept | Added | Removed | Edited | Regrouped | Moved | Left;

/** A part that says something changed. */
export type Differing = Exclude<Part, Kept | Left>;

/** How many passages were added, removed, edited and moved, and how many were cut anew. */
export interface Tally {
  readonly added: number;
  readonly removed: number;
  readonly edited: number;
  readonly moved: number;
  readonly regrouped: number;
  /** Words inside them that were added and removed. */
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

export interface Counts {
  /** Passages that stand in both. */
  readonly kept: number;
  /** Only classes that occur. */
  readonly classes: Readonly<Partial<Record<ChangeClass, Tally>>>;
}

/** The same words in place of the same others, in several passages: a company's new name. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  /** In how many passages. */
  readonly passages: number;
}

export interface Change {
  readonly parts: readonly Part[];
  readonly counts: Counts;
  /** In most passages first. */
  readonly replacements: readonly Replacement[];
}
