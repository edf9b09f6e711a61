/** Feeds index documents to Pagefind, in parts that fit into memory, and writes one index. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexContents, IndexEntry } from '../../archive/search/index-files.ts';
import type { IndexDocument } from './index-documents.ts';
import { type Part, writeWords } from './join/join-words.ts';
import { startPacking } from './packing.ts';
import { Tables } from './tables.ts';
import { type CutText, cutText } from './words-html.ts';
import { writePart } from './write-part.ts';

/** Characters of text in one part. Pagefind needs about thirty bytes for each while it writes. */
const PART = 2_000_000;

/**
 * Writes the index of `documents` into `folder`, replacing what was there, and returns how many
 * texts it holds. The same documents give the same files.
 *
 * @throws when Pagefind refuses a text, cannot write, or stops without an answer.
 */
export async function writeIndex(
  documents: AsyncIterable<IndexDocument>,
  folder: string,
  { charactersInPart = PART } = {},
): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  const packing = startPacking(folder);
  const tables = new Tables(packing);
  const parts: Part[] = [];
  const place = (number: number): string => `${folder}-part-${number}`;
  let count = 0;
  try {
    for await (const batch of inBatches(documents, tables, charactersInPart)) {
      parts.push(await writePart(batch, place(parts.length)));
      count += batch.length;
    }
    const words = writeWords(parts, packing);
    const contents: IndexContents = {
      words: { from: words.map(({ from }) => from), files: words.map(({ file }) => file) },
      ...tables.write(),
    };
    const entry: IndexEntry = {
      format: 2,
      contents: packing.write('table', JSON.stringify(contents)),
    };
    await packing.done();
    await writeFile(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
    return count;
  } finally {
    await Promise.all(
      Array.from({ length: parts.length + 1 }, (_, number) =>
        rm(place(number), { recursive: true, force: true }),
      ),
    );
  }
}

/** Always the same texts in the same part; what tables say of them is added as they go by. */
async function* inBatches(
  documents: AsyncIterable<IndexDocument>,
  tables: Tables,
  characters: number,
): AsyncGenerator<CutText[]> {
  let batch: CutText[] = [];
  let size = 0;
  for await (const document of documents) {
    const texts = document.texts.map(({ passages }) => cutText(passages));
    tables.addDocument(
      document,
      texts.map(({ lengths }) => lengths),
    );
    for (const text of texts) {
      batch.push(text);
      size += text.words.length;
      if (size < characters) continue;
      yield batch;
      batch = [];
      size = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
