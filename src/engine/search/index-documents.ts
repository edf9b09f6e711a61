/** From the catalogue to what the search engine reads: one text per version that needs one. */
import type { Catalogue, DocumentEntry } from '../../archive/catalogue.ts';
import { type Presence, presenceOf, runStart } from '../../archive/search/presence.ts';
import { sharesOf } from '../../archive/search/rule.ts';
import { yearsOf, type YearFacts } from '../../archive/search/unit.ts';
import { hasWords } from '../../archive/search/words.ts';
import type { Passage } from '../../archive/types.ts';

/** A passage, and where in the document it stands. */
export interface StandingPassage extends Pick<Passage, 'id' | 'text'> {
  /** The day of the version since which it has stood there without a break: `2003-07-19`. */
  readonly since: string;
  /** The versions that have it, word for word. */
  readonly presence: Presence;
  /** The ids of the topics that it speaks of. */
  readonly topics: readonly string[];
}

/** What the index holds of one version. */
export interface IndexText {
  readonly version: string;
  /** Its place among all versions of the document. */
  readonly place: number;
  /** The day on which it was first observed. */
  readonly date: string;
  readonly title: string;
  /** BCP 47, `und` when unsure. */
  readonly language: string;
  /** The years in which it was observed, and those of which it is the last version. */
  readonly years: readonly number[];
  readonly annual: readonly number[];
  readonly passages: readonly StandingPassage[];
}

/** A version of a document, without its text. */
export interface IndexVersion {
  readonly version: string;
  /** The day on which it was first observed. */
  readonly date: string;
  /** The years in which it was observed, in order. */
  readonly years: readonly number[];
}

/** What the index holds of one document. */
export interface IndexDocument {
  readonly site: string;
  readonly document: string;
  readonly years: readonly YearFacts[];
  /** All its versions, in the order of their first captures, whether the index has a text of them or not. */
  readonly versions: readonly IndexVersion[];
  readonly texts: readonly IndexText[];
}

/** A passage, and what it is known to speak of. */
export interface TaggedPassage extends Passage {
  readonly topics: readonly string[];
}

/** The passages of each of a document's versions, their titles above them, by the versions' ids. */
export type Texts = ReadonlyMap<string, readonly TaggedPassage[]>;

/**
 * The index documents of the whole archive, one at a time, so that no more text than that is in
 * memory.
 */
export async function* indexDocuments(
  catalogue: Catalogue,
  textsOf: (entry: DocumentEntry) => Promise<Texts>,
): AsyncGenerator<IndexDocument> {
  for (const { documents } of catalogue.sites) {
    for (const entry of documents) yield indexDocument(entry, await textsOf(entry));
  }
}

function indexDocument(entry: DocumentEntry, texts: Texts): IndexDocument {
  const observed = entry.versions.map((version, place) => ({
    ...version,
    place,
    date: version.first.slice(0, 10),
    passages: (texts.get(version.version) ?? []).filter(({ text }) => hasWords(text)),
  }));
  const presences = presenceOf(observed.map(({ passages }) => passages));
  const none: Presence = { runs: [], versions: 0 };
  return {
    site: entry.site,
    document: entry.document,
    years: yearsOf(observed),
    versions: observed.map(({ version, date, years }) => ({
      version,
      date,
      years: years.map(Number),
    })),
    texts: sharesOf(observed).map(({ version, annual, passages }) => ({
      version: version.version,
      place: version.place,
      date: version.date,
      title: version.title,
      language: version.language,
      years: version.years.map(Number),
      annual: annual.map(Number),
      passages: passages.map(({ id, text, topics }) => {
        const presence = presences.get(text) ?? none;
        const since = observed[runStart(presence.runs, version.place)]?.date ?? version.date;
        return { id, text, since, presence, topics };
      }),
    })),
  };
}
