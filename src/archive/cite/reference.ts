/** What a citation says, before it is put into words or into a format. */
import type { Instant } from '../types.ts';

export interface Reference {
  /** A text that was captured, what the archive derived from two of them or found in them, or the archive itself. */
  readonly kind: 'text' | 'change' | 'search' | 'archive';
  /** What it is called in a bibliography's file: `calibex.com-2003-07-19`, in letters, digits, `.`, `-` and `_`. */
  readonly key: string;
  readonly title: string;
  /** Who is known to stand behind it, as an institution. Never guessed: most policies name nobody. */
  readonly author?: string;
  /** The author, or as much as is known: the site that a policy is filed under. */
  readonly publisher: string;
  /** What it is: `Privacy policy filed under calibex.com`. */
  readonly what: string;
  /** When the text was captured: the only date of it that anybody observed. */
  readonly captured?: Instant;
  /** The address that was captured. */
  readonly original?: string;
  /** The capture in a web archive. */
  readonly memento?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The words of the passage, where one is cited. */
  readonly quotation?: string;
  readonly archive: CitedArchive;
  /** The stable address; only its path as long as nobody knows where the site is published. */
  readonly url: string;
  /** The day on which it was looked at, `2026-11-21`: known in a browser, and not when pages are built. */
  readonly accessed?: string;
}

/** The archive in which it stands. */
export interface CitedArchive {
  readonly title: string;
  readonly curator: string;
  /** What the release is called that was cited from, and its DOI without `https://doi.org/`. */
  readonly release?: string;
  readonly doi?: string;
}
