/** From the catalogue to what the search engine reads: one text per version that needs one. */
import type { Catalogue, DocumentEntry, VersionEntry } from '../../archive/catalogue.ts';
import { assessedPassages } from '../../archive/topics/assessed.ts';
import { compileTopics, type Tagger } from '../../archive/topics/tag.ts';
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

/** The passages of each of a document's versions, their titles above them, by the versions' ids. */
export type Texts = ReadonlyMap<string, readonly Passage[]>;

/**
 * The index documents of the whole archive, one at a time, so that no more text than that is in
 * memory.
 */
export async function* indexDocuments(
  catalogue: Catalogue,
  textsOf: (entry: DocumentEntry) => Promise<Texts>,
): AsyncGenerator<IndexDocument> {
  const tagger = compileTopics(catalogue.taxonomy);
  for (const { documents } of catalogue.sites) {
    for (const entry of documents) yield indexDocument(entry, await textsOf(entry), tagger);
  }
}

function indexDocument(entry: DocumentEntry, texts: Texts, tagger: Tagger): IndexDocument {
  let standing = new Map<string, string>();
  const observed = entry.versions.map((version) => {
    const date = version.first.slice(0, 10);
    const passages = (texts.get(version.version) ?? [])
      .filter(({ text }) => hasWords(text))
      .map((passage) => ({ ...passage, since: standing.get(passage.text) ?? date }));
    standing = new Map(passages.map(({ text, since }) => [text, since]));
    return { ...version, entry: version, date, passages };
  });
  return {
    site: entry.site,
    document: entry.document,
    years: yearsOf(observed),
    versions: observed.length,
    texts: sharesOf(observed).map(({ version, annual, passages }) => {
      const spoken = topicsIn(tagger, version.entry, passages);
      return {
        version: version.version,
        date: version.date,
        title: version.title,
        language: version.language,
        years: version.years.map(Number),
        annual: annual.map(Number),
        passages: passages.map(({ id, text, since }) => ({
          id,
          text,
          since,
          topics: spoken.get(id) ?? [],
        })),
      };
    }),
  };
}

/** The topics of each passage that speaks of some, by its id. */
function topicsIn(
  tagger: Tagger,
  version: VersionEntry,
  passages: readonly Passage[],
): Map<string, string[]> {
  const evidence = tagger(assessedPassages(passages, version));
  const byPassage = Map.groupBy(evidence, ({ passage }) => passage);
  return new Map([...byPassage].map(([id, pieces]) => [id, pieces.map(({ topic }) => topic)]));
}
