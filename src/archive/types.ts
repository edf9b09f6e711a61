/** The archive's words as types. The words are defined in the guide, under "How Smallprint works". */

import type { TopicFrontMatter } from './schema/topic.ts';

/** An instant in UTC to the second, ISO 8601: `2003-07-19T16:39:06Z`. */
export type Instant = string;

/** What a source wrote down: every look, or only a look at which the text differed. */
export type Records = 'captures' | 'changes';

/** One observation of a document. A line of the record, and a fact: never rewritten. */
export interface Capture {
  readonly site: string;
  readonly document: string;
  readonly at: Instant;
  /** The address that was observed, percent-decoded by the source's own rule; not every source says it. */
  readonly url?: string;
  /** The capture's address in a web archive, exactly as the source gave it. */
  readonly memento?: string;
  /** The name of the source in `content/sources/`. */
  readonly source: string;
  /** The name of the format that reads the original. */
  readonly format: string;
  /** SHA-256 of the original's bytes, in hexadecimal. */
  readonly original: string;
  /** The extension that the original is kept under, without the dot: `md`, `html`. */
  readonly extension: string;
  readonly status: CaptureStatus;
  /** The id of the version that this capture minted. Set once, then never changed. */
  readonly version?: string;
  /** What the source knew about this capture, kept as it was said. */
  readonly known?: Readonly<Record<string, string | number | boolean | null>>;
}

/** `ok`, or why the capture holds no text of the document. */
export const captureStatuses = [
  'ok',
  'empty',
  'loading',
  'error-page',
  'access-denied',
  'captcha',
  'maintenance',
  'redirect',
  'no-policy',
  'not-text',
] as const;

export type CaptureStatus = (typeof captureStatuses)[number];

/** How many times a repair of each kind was made. */
export type RepairCounts = Readonly<Record<string, number>>;

/** The name that a policy uses for the one who publishes it, and where it says so. */
export interface Publisher {
  readonly name: string;
  readonly found: 'text' | 'title';
}

/** Numbers about a version's text. */
export interface Measures {
  readonly words: number;
  /** Reading time at 250 words a minute, rounded up. */
  readonly minutes: number;
  /** Flesch–Kincaid grade level (Kincaid et al. 1975); absent where the text is not English. */
  readonly grade?: number;
}

/** A run of consecutive captures with the same text: the unit that has a page and a URL. */
export interface Version {
  readonly site: string;
  readonly document: string;
  readonly version: string;
  /** Ids that were minted for captures which now belong to this version; they redirect to it. */
  readonly aliases: readonly string[];
  /** As published; the document's name where the text does not begin with a title. */
  readonly title: string;
  /** Whether the title stands in the text. */
  readonly titled: boolean;
  readonly publisher?: Publisher;
  /** BCP 47, `und` when unsure. */
  readonly language: string;
  /** Passages that reliably are in another language, by their ids. */
  readonly languages?: Readonly<Record<string, string>>;
  /** Headings that a repair made of something else, by their ids. */
  readonly made?: readonly string[];
  /** When the policy says that it was last changed: `2018-05-25` or `2018-05`. Nobody observed that. */
  readonly updated?: string;
  readonly captures: readonly VersionCapture[];
  readonly topics: readonly string[];
  /** The digest of the taxonomy that found them. */
  readonly taxonomy?: string;
  readonly repairs: RepairCounts;
  readonly measures: Measures;
  /** The pipeline that derived the text from the originals. */
  readonly pipeline: number;
  /** The repairs that were left out when it was derived. */
  readonly without?: readonly string[];
}

/** What a version repeats of each of its captures. */
export type VersionCapture = Pick<
  Capture,
  'at' | 'url' | 'memento' | 'source' | 'original' | 'extension'
>;

export type PassageKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'code';

/** A block of text as it stands in a version, before it has an id. */
export interface Block {
  readonly kind: PassageKind;
  /** A heading's level from 1 to 6; 0 for everything else. */
  readonly level: number;
  /** Text with white space folded to single spaces. */
  readonly text: string;
  /** Set where a repair marked it as the page's menu or footer, which is no part of the policy. */
  readonly furniture?: true;
}

/** One block of a version, with an id made from its text. */
export interface Passage extends Block {
  /** The fragment that links to it, without `#`: `p-` and 10 characters of Crockford's base 32. */
  readonly id: string;
}

/** The passage and the words in it that put a topic on a version. */
export interface Evidence {
  readonly topic: string;
  readonly passage: string;
  /** What the weights of the words come to: 1 is just enough. */
  readonly score: number;
  /** The words as they stand in the passage. */
  readonly terms: readonly string[];
}

/** A practice or subject that passages speak of; what its fields mean stands in `schema/topic.ts`. */
export interface Topic extends TopicFrontMatter {
  /** The name of its file. */
  readonly id: string;
}

/** Where captures come from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  /** The address of the git history that it is, where that is public. */
  readonly repository?: string;
  readonly licence: string;
  readonly attribution?: string;
  readonly records: Records;
  /** What the source did to the page that was served. */
  readonly treatment: string;
  /** Whose the texts are, where the source says more than that nobody looked. */
  readonly rights?: Rights;
}

/** A statement on the rights in texts: https://rightsstatements.org/, or a licence. */
export interface Rights {
  readonly label: string;
  readonly url: string;
}

/** Who keeps this archive. */
export interface Identity {
  readonly title: string;
  readonly description: string;
  readonly curator: string;
  readonly contact?: string;
  readonly url?: string;
  /** The licence of the archive's own words. */
  readonly licence?: string;
  /** Whose the policies' texts are. */
  readonly rights?: string;
  /** What search engines and other crawlers are asked to do. */
  readonly robots?: {
    readonly index: boolean;
    readonly crawlers: Readonly<Record<string, 'allow' | 'deny'>>;
  };
  /** By which criteria text is taken out, where they are not the project’s. */
  readonly removal?: { readonly criteria: readonly string[] };
  /** The release that is worked on, or was made last. */
  readonly release?: string;
  /** The DOI of the archive whatever its release, and those of its releases by their names. */
  readonly doi?: string;
  readonly dois?: Readonly<Record<string, string>>;
}
