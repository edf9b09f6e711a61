/** The words of an index: read in order from many files, and those of all parts joined. */
import { CborReader, CborWriter } from './cbor.ts';
import { PostingsWriter, readPositions } from './postings.ts';

/** A word and where it stands in the page of its part. */
export interface Word {
  /** UTF-8; its bytes give the order. */
  readonly word: Buffer;
  readonly positions: readonly number[];
}

/** The words of one file, in order. @throws when Pagefind folded one: it was given nothing to fold. */
export function* readWords(file: Buffer): Generator<Word> {
  const reader = new CborReader(file);
  reader.array();
  for (let words = reader.array(); words > 0; words--) {
    reader.array();
    yield { word: reader.text(), positions: readPositions(reader) };
    if (reader.array() > 0) throw new Error('Pagefind folded a word of the search index.');
  }
}

/** The words of a part in order, and the texts that its page was made of. */
export interface Stream {
  /** The number of its first text. */
  readonly offset: number;
  /** Where each text begins in the page, and where the page ends, in words. */
  readonly starts: readonly number[];
  /** How many words were found in each text. */
  readonly found: number[];
  readonly words: Iterator<Word>;
}

/** Each word of any stream once, in order, encoded with the texts of all streams that have it. */
export function* joinWords(
  streams: readonly Stream[],
): Generator<{ word: Buffer; encoded: Buffer }> {
  const heads = streams.map((stream) => ({ ...stream, next: stream.words.next() }));
  const postings = new PostingsWriter();
  const encoded = new CborWriter();
  for (;;) {
    const open = heads.flatMap(({ next }) => (next.done ? [] : [next.value.word]));
    if (open.length === 0) return;
    const word = open.reduce((a, b) => (Buffer.compare(b, a) < 0 ? b : a));
    encoded.array(2);
    encoded.text(word);
    for (const head of heads) {
      if (head.next.done || !head.next.value.word.equals(word)) continue;
      postings.add(head.next.value.positions, head.starts, head.offset, head.found);
      head.next = head.words.next();
    }
    postings.takeInto(encoded);
    yield { word, encoded: encoded.take() };
  }
}
