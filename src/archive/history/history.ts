/** The history of one document: every distinct passage once, and versions as lists of their numbers. */
import type { ChangeClass, Counts } from '../changes/change.ts';
import type { GistLine } from './gist.ts';
import type { Instant, Passage, Records } from '../types.ts';

/** What is known of a version before its passages are looked at. */
export interface VersionFacts {
  readonly version: string;
  /** BCP 47, `und` when unsure. */
  readonly language: string;
  /** The first and the last instant at which it was observed. */
  readonly first: Instant;
  readonly last: Instant;
  readonly captures: number;
  /** Its first capture says that the source's own tool read the page anew. */
  readonly extraction: boolean;
  readonly records: Records;
}

/** A passage of a history: the same id, words, kind and language are one, in however many versions. */
export interface HistoryPassage extends Passage {
  /** Where it reliably is in another language than its version. */
  readonly lang?: string;
}

/** When a change was made: after the one capture, and no later than the other. Nobody saw the day. */
export interface Interval {
  readonly after: Instant;
  readonly until: Instant;
}

export interface ChangeSummary {
  readonly counts: Counts;
  /** The class that weighs most; absent where no passage differs, but marks or links may. */
  readonly class?: ChangeClass;
  /** Its first substantive parts. */
  readonly gist: readonly GistLine[];
  /** The passages that substantive parts took out, put in or edited. */
  readonly touched: readonly HistoryPassage[];
}

export interface HistoryVersion extends VersionFacts {
  /** The numbers of its passages, in the order of the text. */
  readonly passages: Uint32Array;
  /** The language in which it is compared; that of a neighbour where its own is not known. */
  readonly lane: string;
  /** The index of the version that it is compared with: the one before it in its lane. */
  readonly before?: number;
  /** The index of the first version with exactly the same text. */
  readonly sameAs?: number;
  /** Against `before`. */
  readonly change?: ChangeSummary;
  /** Between the last capture of `before` and the first of this one. */
  readonly interval?: Interval;
}

export interface History {
  readonly passages: readonly HistoryPassage[];
  /** In the order of their first captures. */
  readonly versions: readonly HistoryVersion[];
}

/** The passages of a version, in order. @throws when the history has no such version. */
export function passagesAt({ passages, versions }: History, index: number): HistoryPassage[] {
  const version = versions[index];
  if (version === undefined)
    throw new Error(`This history has ${versions.length} versions and none of number ${index}.`);
  return Array.from(version.passages, (number) => passages[number] as HistoryPassage);
}
