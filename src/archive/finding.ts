/** Problems reported as data, and the one place that puts them into words. */

export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
}

export type Level = 'error' | 'notice';

/** A problem with what was given. Codes are permanent: reports and curators refer to them. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: Level;
  readonly at: Place;
  readonly args: Readonly<Record<string, string>>;
}

interface Explanation {
  readonly level: Level;
  readonly what: (args: Readonly<Record<string, string>>) => string;
  readonly why: string;
  readonly remedy: string;
}
