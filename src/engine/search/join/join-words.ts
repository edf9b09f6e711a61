/**
 * Makes one list of words of several. Pagefind holds many times the text that it reads, so a
 * large archive is indexed in parts; a browser would have to ask each of them, so they are joined.
 */
import { CborWriter } from './cbor.ts';
import { chunksOf, unpack } from './part.ts';
import { joinWords, readWords, type Stream, type Word } from './words.ts';
import type { Packing } from '../packing.ts';

/** A part: texts that Pagefind read as one page. */
export interface Part {
  readonly folder: string;
  /** Where each text begins in the page, and where one more would, in words. */
  readonly starts: readonly number[];
  /** How many words each text has. */
  readonly words: readonly number[];
}

/** A file of words. */
export interface Chunk {
  /** The key of its first word. */
  readonly from: string;
  readonly file: string;
}

/** Bytes of words in one file before it is packed: what a browser fetches for one word of a query. */
const CHUNK = 64 * 1024;

/**
 * Writes the words of all parts, each with the texts that have it, numbered on from part to part.
 *
 * @throws when a part is not as Pagefind writes it, or has not every word of its texts in its place.
 */
export function writeWords(parts: readonly Part[], packing: Packing): Chunk[] {
  let offset = 0;
  const streams = parts.map((part): Stream => {
    const { starts, words } = part;
    const found = words.map(() => 0);
    const stream = { offset, starts, found, words: wordsOf(chunksOf(part.folder)) };
    offset += words.length;
    return stream;
  });
  const written: Chunk[] = [];
  let waiting: { word: Buffer; encoded: Buffer }[] = [];
  let size = 0;
  for (const next of joinWords(streams)) {
    // A word that is everywhere has a file of its own: nobody else should have to fetch it.
    if (next.encoded.length >= CHUNK) flush();
    waiting.push(next);
    size += next.encoded.length;
    if (size >= CHUNK) flush();
  }
  flush();
  for (const [at, { found }] of streams.entries()) checkWords(found, parts[at]?.words ?? []);
  return written;

  function flush(): void {
    const [first] = waiting;
    if (first === undefined) return;
    const chunk = new CborWriter();
    chunk.array(waiting.length);
    for (const { encoded } of waiting) chunk.append(encoded);
    written.push({ from: first.word.toString(), file: packing.write('index', chunk.take()) });
    waiting = [];
    size = 0;
  }
}

function* wordsOf(chunks: readonly string[]): Generator<Word> {
  for (const chunk of chunks) yield* readWords(unpack(chunk));
}

/** Which text a word is in is known by its position alone, so the count of each must come out. */
function checkWords(found: readonly number[], given: readonly number[]): void {
  if (found.join() === given.join()) return;
  throw new Error(
    'The words of the search index are not those of the texts that Pagefind was given. ' +
      'It is a mistake in Smallprint: please report it.',
  );
}
