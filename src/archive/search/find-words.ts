/** Finds words in a text as the search reads them, and says where they stand. */
import { placedWordsOf, wordsOf, type PlacedWord } from './words.ts';

export interface Range {
  readonly start: number;
  /** After the last character. */
  readonly end: number;
}

/**
 * Where the phrases stand in the text, in order and without overlaps. Where a phrase of several words
 * stands nowhere as such, its words are found one by one; a word that stands nowhere is found
 * where others begin with it, so that `cookie` still marks “cookies”.
 */
export function findWords(text: string, phrases: readonly string[]): Range[] {
  const words = placedWordsOf(text);
  const ranges = phrases.flatMap((phrase) => {
    const wanted = wordsOf(phrase);
    if (wanted.length === 0) return [];
    const whole = occurrences(words, wanted);
    return whole.length > 0 ? whole : wanted.flatMap((word) => single(words, word));
  });
  return withoutOverlaps(ranges);
}

function single(words: readonly PlacedWord[], wanted: string): Range[] {
  const whole = words.filter(({ word }) => word === wanted);
  return whole.length > 0 ? whole : words.filter(({ word }) => word.startsWith(wanted));
}

function occurrences(words: readonly PlacedWord[], wanted: readonly string[]): Range[] {
  return words.flatMap(({ start }, at) => {
    const last = words[at + wanted.length - 1];
    const fits = wanted.every((word, index) => words[at + index]?.word === word);
    return fits && last !== undefined ? [{ start, end: last.end }] : [];
  });
}

function withoutOverlaps(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end });
  }
  return kept;
}
