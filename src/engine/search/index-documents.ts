/** From the catalogue to what the search engine reads: one document per version that needs one. */
import type { Catalogue, DocumentEntry, VersionEntry } from '../../archive/catalogue.ts';
import { sharesOf } from '../../archive/search/rule.ts';
import type { Passage } from '../../archive/types.ts';
import { href } from '../../archive/urls.ts';

/** What the index holds of one version. */
export interface IndexDocument {
  /** The address of its page below the site's base path: `/policies/calibex.com/2003-07-19/`. */
  readonly url: string;
  /** BCP 47; the search engine keeps one index for each language. */
  readonly language: string;
  readonly title: string;
  /** What a result shows besides the passage. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, string>>;
  readonly passages: readonly Passage[];
}

/** The passages of each of a document's versions, their titles above them, by the versions' ids. */
export type Texts = ReadonlyMap<string, readonly Passage[]>;

/**
 * The index documents of the whole archive, one document's versions at a time, so that no more
 * text than that is in memory.
 */
export async function* indexDocuments(
  catalogue: Catalogue,
  textsOf: (entry: DocumentEntry) => Promise<Texts>,
): AsyncGenerator<IndexDocument> {
  for (const { documents } of catalogue.sites) {
    for (const entry of documents) yield* documentsOf(entry, await textsOf(entry));
  }
}

function* documentsOf(entry: DocumentEntry, texts: Texts): Generator<IndexDocument> {
  const observed = entry.versions.map((version) => ({
    entry: version,
    years: version.years,
    passages: (texts.get(version.version) ?? []).filter(hasWords),
  }));
  for (const { version, annual, passages } of sharesOf(observed)) {
    yield indexDocument(version.entry, annual, passages);
  }
}

function indexDocument(
  version: VersionEntry,
  annual: readonly string[],
  passages: readonly Passage[],
): IndexDocument {
  const { site, document, language, title, years, topics } = version;
  return {
    url: href({ page: 'version', site, document, version: version.version }),
    language,
    title,
    meta: { site, document, date: version.first.slice(0, 10) },
    filters: {
      year: years,
      annual,
      topic: topics,
      site: [site],
      language: [language],
      document: [document],
    },
    sort: { date: version.first },
    passages,
  };
}

/** A row of asterisks cannot be searched for. */
const hasWords = ({ text }: Passage): boolean => /[\p{L}\p{N}]/u.test(text);
