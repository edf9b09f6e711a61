/** Passages: the blocks of a version, each with an id made from its text. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fold } from './fold.ts';
import { remembering } from './remember.ts';
import type { Block, Passage } from './types.ts';

/** Crockford's base 32: no letters that are read as digits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const CHARACTERS = 10;

/** The id of a text that folds to nothing, such as a row of asterisks. */
const WITHOUT_WORDS = 'p-' + '0'.repeat(CHARACTERS);

/**
 * The id of a passage with this text: `p-` and the first 50 bits of the SHA-256 of the folded text.
 * The same wording has the same id in every version, on every site and on every rebuild.
 */
export const passageId = /* @__PURE__ */ remembering((text: string): string => {
  const folded = fold(text);
  return folded === '' ? WITHOUT_WORDS : 'p-' + base32(sha256(utf8ToBytes(folded)));
});

/** The id without the ordinal that tells repeats apart: the same for every text that folds alike. */
export const wordingId = (id: string): string => id.slice(0, 'p-'.length + CHARACTERS);

/**
 * Gives each block its id. Where texts fold to the same words, the second and later ones take an
 * ordinal: `p-3w6…`, `p-3w6…-2`. `title` is the text that stands above the blocks on the page, so
 * that a block which repeats it takes an ordinal too.
 */
export function identify(blocks: readonly Block[], title?: string): Passage[] {
  const seen = new Map<string, number>(title === undefined ? [] : [[passageId(title), 1]]);
  return blocks.map((block) => {
    const id = passageId(block.text);
    const ordinal = (seen.get(id) ?? 0) + 1;
    seen.set(id, ordinal);
    return { ...block, id: ordinal === 1 ? id : `${id}-${ordinal}` };
  });
}

function base32(digest: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (let index = 0; text.length < CHARACTERS;) {
    if (held < 5) {
      bits = ((bits << 8) | (digest[index++] ?? 0)) & 0xfff;
      held += 8;
    }
    held -= 5;
    text += ALPHABET.charAt((bits >> held) & 31);
  }
  return text;
}
