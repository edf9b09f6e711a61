import type { Catalogue } from '../../src/archive/catalogue.ts';
import { passagesAt } from '../../src/archive/history/history.ts';
import type { Histories } from '../../src/engine/history/histories.ts';
import { indexDocuments } from '../../src/engine/search/index-documents.ts';
import { writeIndex } from '../../src/engine/search/write-index.ts';

/** Indexes the archive for the search, into `folder`; returns what it did, in words. */
export async function writeSearchIndex(
  catalogue: Catalogue,
  histories: Histories,
  folder: string,
): Promise<string> {
  const documents = indexDocuments(catalogue, async (entry) => {
    const { history } = await histories.of(entry);
    return new Map(
      history.versions.map(({ version }, index) => [version, passagesAt(history, index)]),
    );
  });
  const count = await writeIndex(documents, folder);
  return `${count} of ${catalogue.counts.versions} versions hold all there is to find`;
}
