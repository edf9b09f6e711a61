/**
 * The words of a text as the search sees them. This is the only place that says what a word is: the
 * index, the question, the marks and the scan that checks them all ask here.
 *
 * A word is a run of letters, digits and their marks; everything else stands between words. It is
 * compared without case, accents and width: “Zürich” is `zurich`, “ﬁnd” is `find`, “Straße” is
 * `strasse`. Where a script writes no spaces every character is a word of its own.
 */

/** A word, and where it stands in the text that it was read from. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  /** After its last character. */
  readonly end: number;
}

/** Scripts that write no spaces between words. */
const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';

/** Characters that nobody sees and that may stand inside a word: soft hyphens, joiners. */
const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';

/** Signs that belong to the letter before them; those of half width are letters to Unicode. */
const MARK = '\\p{M}\\uFF9E\\uFF9F';
const LETTER_OR_DIGIT = '(?![\\uFF9E\\uFF9F])[\\p{L}\\p{N}]';

const WORD = new RegExp(
  `(?=[${UNSPACED}])${LETTER_OR_DIGIT}[${MARK}${UNSEEN}]*` +
    `|(?![${UNSPACED}])${LETTER_OR_DIGIT}(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]|[${UNSEEN}])*`,
  'gu',
);

/** The words of `text` in order. */
export function wordsOf(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(ASCII_WORD) ?? [];
  return placedWordsOf(text).map(({ word }) => word);
}

/** The words of `text` in order, each with its place; one sign may be two words: `ໜ` is `ຫນ`. */
export function placedWordsOf(text: string): PlacedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: run, index }) => ({
    words: foldRun(run),
    start: index,
    end: index + run.length,
  })).flatMap(({ words, ...place }) => words.map((word) => ({ word, ...place })));
}

/** Whether a search can find anything in `text`. */
export const hasWords = (text: string): boolean => /(?![ﾞﾟ])[\p{L}\p{N}]/u.test(text);

const ASCII = /^[\0-\x7f]*$/;
const ASCII_WORD = /[a-z0-9]+/g;

/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u064B-\u065F\u0670]/g;
const HIDDEN = new RegExp(`[${UNSEEN}]`, 'g');

/** Letters that Unicode takes for letters of their own, and keyboards of other countries lack. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

function foldRun(run: string): readonly string[] {
  if (ASCII.test(run)) return [run.toLowerCase()];
  const letters = run.replace(HIDDEN, '').normalize('NFKD').toLowerCase().replace(ACCENTS, '');
  const folded = letters.replace(LETTER, (letter) => LETTERS[letter] ?? letter).normalize('NFC');
  // Signs such as ℡ and ½ fall apart into several: their letters and digits stay together.
  const whole = folded.replace(/[^\p{L}\p{N}\p{M}]/gu, '') || run;
  return whole.match(WORD) ?? [whole];
}
