import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compare } from '../order.ts';

/** What a digest of passages looks like. */
export const PASSAGES_DIGEST = /^[0-9a-f]{16}$/;

/** Which passages can be linked to: how many, and the first 64 bits of the SHA-256 of their ids. */
export interface PassagesDigest {
  readonly passages: number;
  readonly digest: string;
}

/** The digest of passages by their ids, whatever their order: that no link is lost is what it proves. */
export function passagesDigest(ids: Iterable<string>): PassagesDigest {
  const distinct = [...new Set(ids)].sort(compare);
  const digest = bytesToHex(sha256(utf8ToBytes(distinct.join('\n')))).slice(0, 16);
  return { passages: distinct.length, digest };
}
