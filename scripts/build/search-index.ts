import type { Catalogue, DocumentEntry } from '../../src/archive/catalogue.ts';
import { type History, passagesAt } from '../../src/archive/history/history.ts';
import { indexDocuments } from '../../src/engine/search/index-documents.ts';
import { writeIndex } from '../../src/engine/search/write-index.ts';

/** Indexes the archive for the search, into `folder`, asking once for each history; returns what it did, in words. */
export async function writeSearchIndex(
  catalogue: Catalogue,
  historyOf: (entry: DocumentEntry) => Promise<History>,
  folder: string,
): Promise<string> {
  const documents = indexDocuments(catalogue, async (entry) => {
    const history = await historyOf(entry);
    return new Map(
      history.versions.map(({ version }, index) => [version, passagesAt(history, index)]),
    );
  });
  const count = await writeIndex(documents, folder);
  return `${count} of ${catalogue.counts.versions} versions hold all there is to find`;
}
