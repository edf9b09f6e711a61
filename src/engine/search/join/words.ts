/** The words of an index: read in order from many files, joined, written to new ones. */
import { arrayHead, CborReader, text } from './cbor.ts';
import { joinPostings, readPostings, type Postings } from './postings.ts';

/** A word with the pages that have it. */
export interface Word {
  /** UTF-8; its bytes give the order. */
  readonly word: Buffer;
  readonly postings: Postings;
}

/** The words of one file, in order. @throws when Pagefind folded one: it was given nothing to fold. */
export function* readWords(file: Buffer): Generator<Word> {
  const reader = new CborReader(file);
  reader.array();
  for (let words = reader.array(); words > 0; words--) {
    reader.array();
    yield { word: reader.text(), postings: readPostings(reader) };
    if (reader.array() > 0) throw new Error('Pagefind folded a word of the search index.');
  }
}

/** A stream of words in order, and the number that its pages start from. */
export interface Stream {
  readonly offset: number;
  readonly words: Iterator<Word>;
}

/** Each word of any stream once, in order, encoded with the pages of all streams. */
export function* joinWords(
  streams: readonly Stream[],
): Generator<{ word: Buffer; encoded: Buffer }> {
  const heads = streams.map(({ offset, words }) => ({ offset, words, next: words.next() }));
  for (;;) {
    const open = heads.flatMap(({ next }) => (next.done ? [] : [next.value.word]));
    if (open.length === 0) return;
    const word = open.reduce((a, b) => (Buffer.compare(b, a) < 0 ? b : a));
    const same = heads.flatMap((head) => {
      if (head.next.done || !head.next.value.word.equals(word)) return [];
      const found = { offset: head.offset, ...head.next.value };
      head.next = head.words.next();
      return [found];
    });
    yield { word, encoded: encode(word, same) };
  }
}

function encode(word: Buffer, same: readonly { offset: number; postings: Postings }[]): Buffer {
  return Buffer.concat([arrayHead(2), text(word), joinPostings(same)]);
}
