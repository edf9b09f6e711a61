/**
 * `history.json`, the published form of a history, format 1. The guide documents it: a change of
 * meaning takes a new number.
 *
 * A small history is one file. A larger one is an index and packs of at most 256 kB, each of them
 * either passages or versions, in the order of their numbers.
 */
import type { Counts, ChangeClass } from '../changes/change.ts';
import type { Instant, PassageKind, Records } from '../types.ts';
import type { Interval } from './history.ts';

export const FORMAT = 1;

/** Of a pack in UTF-8, and of the index as long as its list of packs allows it. */
export const MOST_BYTES = 256_000;

export interface PublishedPassage {
  /** Without its ordinal it is made from the text: the same wording has the same id on every site. */
  readonly id: string;
  readonly kind: PassageKind;
  /** Of a heading, 1 to 6; left out for everything else. */
  readonly level?: number;
  readonly text: string;
  /** Where it reliably is in another language than its version. */
  readonly lang?: string;
  /** It is of the page's menu or footer. */
  readonly furniture?: true;
}

export interface PublishedVersion {
  readonly version: string;
  readonly language: string;
  /** Where it is compared within another language than its own. */
  readonly lane?: string;
  readonly first: Instant;
  readonly last: Instant;
  readonly captures: number;
  readonly records: Records;
  /** The source's tool read the page anew. */
  readonly extraction?: true;
  /** The id of the version that it is compared with. */
  readonly before?: string;
  /** The id of the first version with exactly the same text. */
  readonly sameAs?: string;
  readonly change?: {
    readonly class?: ChangeClass;
    readonly counts: Counts;
    readonly interval: Interval;
  };
  /**
   * Passages as runs of numbers, `[first, how many]`: `[[0, 3], [7, 1]]` is 0, 1, 2, 7. Left out
   * where `sameAs` names the version that has the same.
   */
  readonly passages?: readonly (readonly [first: number, count: number])[];
}

/** A file of the history beside its index. */
export interface PassagePack {
  readonly name: string;
  /** The number of its first passage, and how many it holds. */
  readonly first: number;
  readonly count: number;
  /** Where one passage is too long for a pack: which piece of its text this is, from 1, of how many. */
  readonly piece?: readonly [number, number];
}

export interface VersionPack {
  readonly name: string;
  /** The ids of the versions that it holds, in order. */
  readonly versions: readonly string[];
}

export interface PublishedIndex {
  readonly format: typeof FORMAT;
  readonly site: string;
  readonly document: string;
  /** In one file: all passages by their numbers, and all versions. */
  readonly passages?: readonly PublishedPassage[];
  readonly versions?: readonly PublishedVersion[];
  /** In several: where they are. */
  readonly packs?: {
    readonly passages: readonly PassagePack[];
    readonly versions: readonly VersionPack[];
  };
}
