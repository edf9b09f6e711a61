/** A format turns a file's bytes into captures. */
import type { Finding } from '../../archive/finding.ts';
import type { Capture } from '../../archive/types.ts';

/** A file as a transport found it. */
export interface RawFile {
  /** As the person who ran the command named it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a format reads out of a file, before anything is recorded. */
export type Reading = Omit<Capture, 'original' | 'status' | 'version'>;

export type Claim = { readonly reading: Reading } | { readonly findings: readonly Finding[] };

export interface Format {
  readonly name: string;
  /** Whether this file is of the format, judged by its first bytes; the first format that says so has it. */
  recognises(file: RawFile): boolean;
  read(file: RawFile): Claim;
  /** The archived Markdown in an original of this format. */
  text(original: Uint8Array): string;
}
