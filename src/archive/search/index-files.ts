/**
 * What the files of the search index hold, agreed between the build, which writes them, and the
 * browser, which reads them. All but the entry are packed with gzip and named by their content.
 */

/** `pagefind-entry.json`: the only file whose name is known. */
export interface IndexEntry {
  /** Changes whenever these shapes do. */
  readonly format: 2;
  readonly contents: string;
}

/** `table/….pf_table`: what every search needs first. */
export interface IndexContents {
  /** How many versions the archive has; texts that add nothing to their year are not in the index. */
  readonly versions: number;
  /** The files of words, in the order of their keys, each with the key of its first word. */
  readonly words: { readonly from: readonly string[]; readonly files: readonly string[] };
  /** The file of the facts about all texts, and that of what only filters ask. */
  readonly facts: string;
  readonly details: string;
  /** For every `BLOCK` texts the file that says which versions they are and where their passages are. */
  readonly names: readonly string[];
  /** For every `BLOCK` texts the file that says where their passages begin. */
  readonly bounds: readonly string[];
  /** The files of lives, in the order of documents, each with the place of its first document. */
  readonly lives: { readonly from: readonly number[]; readonly files: readonly string[] };
}

/** How many texts share a file of names or of bounds: ten texts of an answer are in ten files at most. */
export const BLOCK = 256;

/** All that must be known of every text to tell which documents and years answer, and to rank them. */
export interface IndexFacts {
  readonly sites: readonly string[];
  readonly kinds: readonly string[];
  readonly documents: readonly IndexedDocument[];
  /** By the number of a text: lists that go together. */
  readonly texts: {
    /** How many words the text has here, about: two digits. */
    readonly words: readonly number[];
    /** The first year in which it was observed, and the distances of the others from it. */
    readonly years: readonly (readonly number[])[];
    /** Which of these years it is the last version of. */
    readonly annual: readonly (readonly number[])[];
    /** The first text with the same passages, where a text is not the first. */
    readonly same: Readonly<Record<number, number>>;
  };
}

/** Places in `sites` and `kinds`, how many texts it has, and its years in order. */
export type IndexedDocument = readonly [
  site: number,
  kind: number,
  texts: number,
  /** A year with more than one version observed in it is written as a negative number. */
  years: readonly number[],
];

/** What only filters ask: for each document, for each of its years, its topics and its languages. */
export interface IndexDetails {
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  /** Places in `topics` and `languages`. */
  readonly documents: readonly (readonly YearDetails[])[];
}

export type YearDetails = readonly [topics: readonly number[], languages: readonly number[]];

/** For each text of a block what it is, and the name of its fragment. */
export type IndexNames = readonly TextName[];

/** The day of the first observation is left out where the version's id begins with it. */
export type TextName = readonly [
  fragment: string,
  version: string,
  language: string,
  date?: string,
];

/** `fragment/….pf_fragment`: the passages of one text. */
export interface IndexFragment {
  readonly title: string;
  /** Ids of the topics that passages name by their places. */
  readonly topics: readonly string[];
  /**
   * Id, text, how many words it has, so that a browser need not read them all; in how many versions
   * of the document it stands; the day since when it has stood there, empty for the text's own; and
   * the topics that it speaks of, by their places.
   */
  readonly passages: readonly (readonly [
    id: string,
    text: string,
    words: number,
    versions: number,
    since?: string,
    topics?: readonly number[],
  ])[];
}

/** For each text of a block how many words each of its passages has, in order. */
export type IndexBounds = readonly (readonly number[])[];

/** Of documents, by their places, in which versions their passages stand; those of one version are left out. */
export type IndexLives = Readonly<Record<number, DocumentLives>>;

/** In which versions of one document each passage stands that the index has of it. */
export interface DocumentLives {
  /** The ids of all versions, in the order of their first captures. */
  readonly versions: readonly string[];
  /** The day of the first observation, where a version's id does not begin with it. */
  readonly dates: Readonly<Record<number, string>>;
  /** Of each version the first year in which it was observed, and the distances of the others from it. */
  readonly years: readonly (readonly number[])[];
  /** Sets of versions, each as runs: the place of the first version and of the last, and so on. */
  readonly sets: readonly (readonly number[])[];
  /**
   * For each text of the document the place of its version; then, for passages side by side that
   * stand in the same versions, how many positions they take in the index, and the place of that set.
   */
  readonly texts: readonly (readonly number[])[];
}
