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
  /** The file of the facts about all texts. */
  readonly facts: string;
  /** For every `BLOCK` texts the file with the names of their fragments. */
  readonly fragments: readonly string[];
  /** For every `BLOCK` texts the file that says where their passages begin. */
  readonly bounds: readonly string[];
  /** The files of lives, in the order of documents, each with the place of its first document. */
  readonly lives: { readonly from: readonly number[]; readonly files: readonly string[] };
}

/** How many texts share a file of names or of bounds. */
export const BLOCK = 256;

/** All texts of the index, by number: lists that go together. */
export interface IndexFacts {
  readonly sites: readonly string[];
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  /** Documents: places in `sites` and `kinds`, and `[year, topics, languages]` for each year. */
  readonly documents: readonly (readonly [site: number, kind: number, years: readonly YearRow[]])[];
  readonly texts: {
    /** The place of the document in `documents`. */
    readonly document: readonly number[];
    readonly version: readonly string[];
    /** The day of the first observation, where the version's id does not begin with it. */
    readonly date: Readonly<Record<number, string>>;
    readonly language: readonly number[];
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

/** `several` is 1 where more than one version was observed in the year, and else left out. */
export type YearRow = readonly [
  year: number,
  topics: readonly number[],
  languages: readonly number[],
  several?: 1,
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
