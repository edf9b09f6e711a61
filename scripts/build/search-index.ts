import { titleIn, type Catalogue, type VersionEntry } from '../../src/archive/catalogue.ts';
import type { Passage } from '../../src/archive/types.ts';
import { passagesOf } from '../../src/engine/mdx/passages.ts';
import { readBody } from '../../src/engine/reader.ts';
import { indexDocuments } from '../../src/engine/search/index-documents.ts';
import { writeIndex } from '../../src/engine/search/write-index.ts';

/** Indexes the archive for the search, into `folder`; returns what it did, in words. */
export async function writeSearchIndex(
  catalogue: Catalogue,
  { content }: { content: string },
  folder: string,
): Promise<string> {
  const passages = async (version: VersionEntry): Promise<Passage[]> =>
    passagesOf(await readBody(content, version.file), titleIn(version));
  const count = await writeIndex(indexDocuments(catalogue, passages), folder);
  return `${count} of ${catalogue.counts.versions} versions hold all there is to find`;
}
