import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HistoryPassage } from '../history/history.ts';

/**
 * 16 hexadecimal digits for a passage as a document has it: its id, kind, level, language and every
 * letter of its text. A passage's id alone is made from the folded text, so two that differ in case
 * share it; the form tells them apart. The same in every release.
 */
export function formOf({ id, kind, level, lang, furniture, text }: HistoryPassage): string {
  const told = JSON.stringify([id, kind, level, lang ?? '', furniture === true, text]);
  return bytesToHex(sha256(utf8ToBytes(told))).slice(0, 16);
}
