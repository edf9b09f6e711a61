/**
 * Makes one list of words of several. Pagefind holds about sixty times the text that it reads, so a
 * large archive is indexed in parts; a browser would have to ask each of them, so they are joined.
 */
import { array } from './cbor.ts';
import { readContents, unpack } from './part.ts';
import { joinWords, readWords, type Word } from './words.ts';
import type { Packing } from '../packing.ts';

/** A part, and what it was made of. */
export interface Part {
  readonly folder: string;
  /** How many words Pagefind counted in each text, in the order in which they were given. */
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
 * @throws when a part is not as Pagefind writes it.
 */
export function writeWords(parts: readonly Part[], packing: Packing): Chunk[] {
  let offset = 0;
  const streams = parts.map((part) => {
    const { pages, chunks } = readContents(part.folder);
    checkOrder(pages, part.words);
    const stream = { offset, words: wordsOf(chunks) };
    offset += pages.length;
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
  return written;

  function flush(): void {
    const [first] = waiting;
    if (first === undefined) return;
    const file = packing.write('index', array(waiting.map(({ encoded }) => encoded)));
    written.push({ from: first.word.toString(), file });
    waiting = [];
    size = 0;
  }
}

function* wordsOf(chunks: readonly string[]): Generator<Word> {
  for (const chunk of chunks) yield* readWords(unpack(chunk));
}

/** The order of the texts is known by no name in the file, only by having fed them. */
function checkOrder(pages: readonly number[], given: readonly number[]): void {
  if (pages.join() === given.join()) return;
  throw new Error(
    'The pages of the search index are not the texts that Pagefind was given. ' +
      'It is a mistake in Smallprint: please report it.',
  );
}
