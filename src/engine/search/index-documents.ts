/** From the catalogue to what the search engine reads: one document per version that needs one. */
import type { Catalogue, DocumentEntry, VersionEntry } from '../../archive/catalogue.ts';
import { passageId } from '../../archive/passages.ts';
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

/**
 * The index documents of the whole archive, one document's versions at a time, so that no more
 * text than that is in memory.
 */
export async function* indexDocuments(
  catalogue: Catalogue,
  passagesOf: (version: VersionEntry) => Promise<readonly Passage[]>,
): AsyncGenerator<IndexDocument> {
  for (const site of catalogue.sites) {
    for (const entry of site.documents) yield* documentsOf(entry, passagesOf);
  }
}

async function* documentsOf(
  entry: DocumentEntry,
  passagesOf: (version: VersionEntry) => Promise<readonly Passage[]>,
): AsyncGenerator<IndexDocument> {
  const texts = [];
  for (const version of entry.versions) {
    const passages = [...titleOf(version), ...(await passagesOf(version))].filter(hasWords);
    texts.push({ entry: version, years: version.years, passages });
  }
  for (const { version, annual, passages } of sharesOf(texts)) {
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

/** The title stands above the text and is searched like it, where it is the policy's own. */
function titleOf({ titled, title }: VersionEntry): Passage[] {
  return titled ? [{ id: passageId(title), kind: 'heading', level: 1, text: title }] : [];
}

/** A row of asterisks cannot be searched for. */
const hasWords = ({ text }: Passage): boolean => /[\p{L}\p{N}]/u.test(text);
