/** Where a word stands: pages, and positions in them. Joined without being unpacked. */
import { arrayHead, type CborReader, unsigned } from './cbor.ts';

/** A list of pages as Pagefind packs it: each page's number is the distance from the one before. */
export interface Postings {
  readonly count: number;
  /** The first page's number, and the last one's. */
  readonly first: number;
  readonly last: number;
  /** Everything behind the first page's number, as it stands in the file. */
  readonly rest: Buffer;
}

const none: Postings = { count: 0, first: 0, last: 0, rest: Buffer.alloc(0) };

/** Items of a page: its number, positions in the text, positions in the metadata. */
const ITEMS = 3;

/** Reads a list of pages; of all but the first number only the sum is taken. */
export function readPostings(reader: CborReader): Postings {
  const count = reader.array();
  if (count === 0) return none;
  let first = 0;
  let last = 0;
  let start = 0;
  for (let page = 0; page < count; page++) {
    const items = reader.array();
    if (items !== ITEMS) throw new Error(`a page has ${items} items instead of ${ITEMS}`);
    last += reader.unsigned();
    if (page === 0) {
      first = last;
      start = reader.at;
    }
    reader.skip();
    reader.skip();
  }
  return { count, first, last, rest: reader.bytes.subarray(start, reader.at) };
}

/** One list from several; the pages of each are numbered on from its offset. */
export function joinPostings(lists: readonly { offset: number; postings: Postings }[]): Buffer {
  const filled = lists.filter(({ postings }) => postings.count > 0);
  const parts = [arrayHead(filled.reduce((sum, { postings }) => sum + postings.count, 0))];
  let before = 0;
  for (const { offset, postings } of filled) {
    parts.push(arrayHead(ITEMS), unsigned(offset + postings.first - before), postings.rest);
    before = offset + postings.last;
  }
  return Buffer.concat(parts);
}
