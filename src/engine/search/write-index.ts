/** Feeds index documents to Pagefind, in parts that fit into memory, and writes one index. */
import { rename, rm } from 'node:fs/promises';
import type { IndexDocument } from './index-documents.ts';
import { joinIndexes, type Part } from './join/join-indexes.ts';
import { writePart } from './write-part.ts';

/** How many parts are made at once: pages are made beside them, and two is what machines have. */
const LANES = 1;

/** Characters of text in one part. Pagefind needs about sixty bytes for each while it writes. */
const PART = 1_000_000;

/**
 * Writes the index of `documents` into `folder`, replacing what was there, and returns how many
 * documents it holds. The same documents give the same files.
 *
 * @throws when Pagefind refuses a document, cannot write, or stops without an answer.
 */
export async function writeIndex(
  documents: AsyncIterable<IndexDocument>,
  folder: string,
  { charactersInPart = PART } = {},
): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  const batches = inBatches(documents, charactersInPart);
  const parts: Part[] = [];
  const place = (number: number): string => `${folder}-part-${number}`;
  let count = 0;
  try {
    await allOrFirstError(Array.from({ length: LANES }, (_, lane) => fill(lane)));
    await (parts.length === 1 ? rename(place(0), folder) : joinIndexes(parts, folder));
    return count;
  } finally {
    await Promise.all(parts.map((part) => rm(part.folder, { recursive: true, force: true })));
  }

  async function fill(lane: number): Promise<void> {
    for await (const { number, batch } of batches) {
      parts[number] = { folder: place(number), documents: new Map() };
      parts[number] = await writePart(batch, place(number), lane);
      count += batch.length;
    }
  }
}

/** Always the same documents in the same part. An empty archive still has one, empty, part. */
async function* inBatches(
  documents: AsyncIterable<IndexDocument>,
  characters: number,
): AsyncGenerator<{ number: number; batch: IndexDocument[] }> {
  let number = 0;
  let batch: IndexDocument[] = [];
  let size = 0;
  for await (const document of documents) {
    batch.push(document);
    size += document.passages.reduce((sum, { text }) => sum + text.length, 0);
    if (size < characters) continue;
    yield { number: number++, batch };
    batch = [];
    size = 0;
  }
  if (batch.length > 0 || number === 0) yield { number, batch };
}

/** Waits for all, so that nothing still writes when the folders are cleared away. */
async function allOrFirstError(work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) {
    if (result.status === 'rejected') throw result.reason;
  }
}
