/** From the catalogue to what the search engine reads: one text per version that needs one. */
import type { Catalogue, DocumentEntry, VersionEntry } from '../../archive/catalogue.ts';
import { assessedPassages } from '../../archive/topics/assessed.ts';
import { compileTopics, type Tagger } from '../../archive/topics/tag.ts';
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
  const observed = entry.versions.map((version, place) => ({
    ...version,
    entry: version,
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
    texts: sharesOf(observed).map(({ version, annual, passages }) => {
      const spoken = topicsIn(tagger, version.entry, passages);
      return {
        version: version.version,
        place: version.place,
        date: version.date,
        title: version.title,
        language: version.language,
        years: version.years.map(Number),
        annual: annual.map(Number),
        passages: passages.map(({ id, text }) => {
          const presence = presences.get(text) ?? none;
          const since = observed[runStart(presence.runs, version.place)]?.date ?? version.date;
          return { id, text, since, presence, topics: spoken.get(id) ?? [] };
        }),
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
