/** A way to write a citation down. */
import type { Piece } from './pieces.ts';
import type { Reference } from './reference.ts';

/** A format that programs read. */
export interface CitationFormat {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Of the file that it is saved in, without the dot. */
  readonly extension: string;
  readonly write: (reference: Reference) => string;
}

/** A style that people read, in a note or in a bibliography. */
export interface CitationStyle {
  readonly id: string;
  readonly name: string;
  readonly write: (reference: Reference) => Piece[];
}
