/** An archive's texts, for the index and for the scan that checks it. */
import { type Catalogue, type DocumentEntry, titleIn } from '../../../src/archive/catalogue.ts';
import type { SearchedDocument } from '../../../src/archive/search/oracle.ts';
import { assessedPassages } from '../../../src/archive/topics/assessed.ts';
import { compileTopics } from '../../../src/archive/topics/tag.ts';
import { passagesOf } from '../../../src/engine/mdx/passages.ts';
import { readBody, readCatalogue } from '../../../src/engine/reader.ts';
import {
  indexDocuments,
  type IndexDocument,
  type TaggedPassage,
  type Texts,
} from '../../../src/engine/search/index-documents.ts';

export interface SearchedArchive {
  readonly catalogue: Catalogue;
  readonly versions: number;
  /** What the scan reads: every passage of every version. */
  readonly documents: readonly SearchedDocument[];
  /** What the index is made of. */
  index(): AsyncGenerator<IndexDocument>;
}

/** The archive in a content folder; `keep` chooses sites, by their place in the list. */
export async function searchedArchive(
  content: string,
  keep: (site: number) => boolean = () => true,
): Promise<SearchedArchive> {
  const whole = await readCatalogue(content);
  const catalogue = { ...whole, sites: whole.sites.filter((_, site) => keep(site)) };
  const texts = new Map<DocumentEntry, Texts>();
  const tag = compileTopics(catalogue.taxonomy);
  for (const entry of catalogue.sites.flatMap(({ documents }) => documents)) {
    const read = new Map<string, readonly TaggedPassage[]>();
    for (const version of entry.versions) {
      const passages = passagesOf(await readBody(content, version.file), titleIn(version));
      const assessed = new Set(assessedPassages(passages, version));
      read.set(
        version.version,
        passages.map((passage) => ({
          ...passage,
          topics: assessed.has(passage) ? tag([passage]).map(({ topic }) => topic) : [],
        })),
      );
    }
    texts.set(entry, read);
  }
  const documents = [...texts].map(([{ site, document, versions }, read]) => ({
    site,
    document,
    versions: versions.map(({ version, years, language, topics }) => ({
      years,
      language,
      topics,
      passages: read.get(version) ?? [],
    })),
  }));
  return {
    catalogue,
    documents,
    versions: documents.reduce((sum, { versions }) => sum + versions.length, 0),
    index: () => indexDocuments(catalogue, async (entry) => texts.get(entry) ?? new Map()),
  };
}
