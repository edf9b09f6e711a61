/** A published site as verification sees it: files by their paths below its folder. */
export interface Published {
  /** What it is called in messages: a folder or an address. */
  readonly name: string;
  /** The bytes of a file; nothing where there is none. @throws when it cannot be told. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Every file that there is; nothing where that cannot be known, as over HTTP. */
  readonly list?: () => readonly string[];
  /** Whether a file is published at all: hosts keep some for themselves. */
  readonly shows: (path: string) => boolean;
  /** How many files may be asked for at once. */
  readonly atOnce: number;
}

/** What differs, and where: the first thing that verification finds. */
export class Difference extends Error {
  readonly file: string;
  readonly what: string;

  constructor(file: string, what: string) {
    super(`${file}: ${what}`);
    this.file = file;
    this.what = what;
  }
}
