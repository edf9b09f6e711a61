import { join } from 'node:path';
import { titleIn, type VersionEntry } from '../../src/archive/catalogue.ts';
import type { Passage } from '../../src/archive/types.ts';
import { passagesOf } from '../../src/engine/mdx/passages.ts';
import { readBody, readCatalogue } from '../../src/engine/reader.ts';
import { indexDocuments } from '../../src/engine/search/index-documents.ts';
import { writeIndex } from '../../src/engine/search/write-index.ts';

/** Indexes the archive for the search; returns what it did, in words. */
export async function writeSearchIndex(options: { content: string; out: string }): Promise<string> {
  const { content, out } = options;
  const passages = async (version: VersionEntry): Promise<Passage[]> =>
    passagesOf(await readBody(content, version.file), titleIn(version));
  const catalogue = await readCatalogue(content);
  const count = await writeIndex(indexDocuments(catalogue, passages), join(out, 'pagefind'));
  return `${count} of ${catalogue.counts.versions} versions hold all there is to find`;
}
