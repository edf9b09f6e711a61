/** What the rows of the export are made of, before they have columns. */
import type { VersionEntry } from '../catalogue.ts';
import type { Differing } from '../changes/change.ts';
import type { HistoryPassage, HistoryVersion } from '../history/history.ts';
import type { Capture, Evidence, Source } from '../types.ts';

export interface VersionRow {
  readonly entry: VersionEntry;
  /** What its document's history says of it. */
  readonly told: HistoryVersion;
  /** The ids of the version that it is compared with, and of an earlier one with the same text. */
  readonly before?: string;
  readonly sameAs?: string;
  /** The Software Heritage identifier of its first original, where the archive keeps its bytes. */
  readonly swhid?: string;
  /** The addresses of its page and of its original. */
  readonly page: string;
  readonly source: string;
}

export interface CaptureRow {
  readonly site: string;
  readonly capture: Capture;
  /** The version that it shows; nothing where it holds no text. */
  readonly version?: string;
  /** Nothing where the archive does not keep the bytes. */
  readonly swhid?: string;
}

/** A passage of a document, once for all versions that have it. */
export interface PassageRow {
  readonly site: string;
  readonly document: string;
  readonly form: string;
  readonly passage: HistoryPassage;
  readonly language: string;
  /** The first and the last version that has it, and how many do. */
  readonly first: VersionEntry;
  readonly last: VersionEntry;
  readonly versions: number;
}

export interface TextRow {
  readonly site: string;
  readonly document: string;
  readonly version: string;
  readonly year: string;
  /** From 1. */
  readonly position: number;
  readonly passage: string;
  readonly form: string;
}

export interface EvidenceRow extends PassageRow {
  readonly evidence: Omit<Evidence, 'passage'>;
}

export interface ChangeRow {
  readonly site: string;
  readonly document: string;
  readonly version: string;
  readonly before: string;
  readonly after: string;
  readonly until: string;
  /** From 1, in reading order. */
  readonly number: number;
  readonly part: Differing;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

export type SourceRow = Source;
