/** Words as the search sees them: without case, accents and punctuation. */
import { fold } from '../fold.ts';

/** A word's letters, digits and currency signs, folded, without accents: `“E-Mail!”` is `email`. */
export function plain(word: string): string {
  return fold(word.normalize('NFD').replace(/\p{M}/gu, '')).replaceAll(' ', '');
}

/** The words that a query asks for, in order and once each. */
export function termsOf(query: string): string[] {
  const terms = query.split(/\s+/u).map((word) => trim(word).toLowerCase());
  return [...new Set(terms.filter((term) => plain(term) !== ''))];
}

/** The word without the punctuation around it: `“Webix™,”` is `Webix™`. */
export function trim(word: string): string {
  return word.replace(/^[^\p{L}\p{N}\p{Sc}]+/u, '').replace(/[^\p{L}\p{N}\p{M}\p{S}]+$/u, '');
}

/** Scripts that write no spaces: where a word ends there is the search engine's decision. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Whether someone who typed `term` would say that `word` answers it: it begins with the term, or the
 * two share a stem as far as that shows without a dictionary. The search engine, short of answers,
 * also offers words that merely begin alike: “C” for “cookeis”.
 */
export function answers(term: string, word: string): boolean {
  if (UNSPACED.test(term)) return true;
  const asked = plain(term);
  return [plain(word), ...word.split(/[^\p{L}\p{N}\p{M}\p{S}]+/u).map(plain)].some(
    (part) => part !== '' && (part.startsWith(asked) || sameStem(asked, part)),
  );
}

function sameStem(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared >= 3 && shared * 2 >= Math.max(a.length, b.length);
}
