/** By what a cache of topics is keyed: it is of no use once the taxonomy finds others. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compare } from '../order.ts';
import type { Topic } from '../types.ts';

/** Raised when the same terms find other topics because the tagger was changed. */
const TAGGER = 1;

/** 12 hexadecimal digits that differ where taxonomies would find other topics, whatever their prose. */
export function taxonomyDigest(topics: readonly Topic[]): string {
  const decisive = topics
    .toSorted((a, b) => compare(a.id, b.id))
    .map(({ id, parent, page, terms, against, unless }) => [
      id,
      parent ?? null,
      page,
      inOrder(terms),
      inOrder(against),
      unless,
    ]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([TAGGER, decisive])))).slice(0, 12);
}

const inOrder = (terms: Topic['terms']): (readonly [string, readonly string[]])[] =>
  Object.entries(terms).sort(([a], [b]) => compare(a, b));
