/** From the catalogue to what the search engine reads: one text per version that needs one. */
import type { Catalogue, DocumentEntry } from '../../archive/catalogue.ts';
import { sharesOf } from '../../archive/search/rule.ts';
import { yearsOf, type YearFacts } from '../../archive/search/unit.ts';
import { hasWords } from '../../archive/search/words.ts';
import type { Passage } from '../../archive/types.ts';

/** A passage, and since when it has stood in the document without a break. */
export interface StandingPassage extends Pick<Passage, 'id' | 'text'> {
  /** The day of the first version that has it: `2003-07-19`. */
  readonly since: string;
  /** The ids of the topics that it speaks of. */
  readonly topics: readonly string[];
}

/** What the index holds of one version. */
export interface IndexText {
  readonly version: string;
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

/** What the index holds of one document. */
export interface IndexDocument {
  readonly site: string;
  readonly document: string;
  readonly years: readonly YearFacts[];
  /** How many versions it has. */
  readonly versions: number;
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
  let standing = new Map<string, string>();
  const observed = entry.versions.map((version) => {
    const date = version.first.slice(0, 10);
    const passages = (texts.get(version.version) ?? [])
      .filter(({ text }) => hasWords(text))
      .map((passage) => ({ ...passage, since: standing.get(passage.text) ?? date }));
    standing = new Map(passages.map(({ text, since }) => [text, since]));
    return { ...version, date, passages };
  });
  return {
    site: entry.site,
    document: entry.document,
    years: yearsOf(observed),
    versions: observed.length,
    texts: sharesOf(observed).map(({ version, annual, passages }) => ({
      version: version.version,
      date: version.date,
      title: version.title,
      language: version.language,
      years: version.years.map(Number),
      annual: annual.map(Number),
      passages: passages.map(({ id, text, since, topics }) => ({ id, text, since, topics })),
    })),
  };
}
