/** Finds words in a text whatever their case and accents, and says where they stand. */

export interface Range {
  readonly start: number;
  /** After the last character. */
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Where the words stand in the text, in order and without overlaps. A word that stands nowhere as
 * such is found where other words begin with it, so that `cookie` still marks “cookies”.
 */
export function findWords(text: string, words: readonly string[]): Range[] {
  const folded = foldWithPlaces(text);
  const ranges = words.flatMap((word) => {
    const wanted = foldWithPlaces(word).text;
    const whole = occurrences(folded, wanted, isWhole);
    return whole.length > 0 ? whole : occurrences(folded, wanted, isBeginning);
  });
  return withoutOverlaps(ranges);
}

interface Folded {
  readonly text: string;
  /** For each place in `text` the place in the original that it comes from. */
  readonly places: readonly number[];
}

function foldWithPlaces(original: string): Folded {
  let text = '';
  const places: number[] = [];
  let place = 0;
  for (const character of original) {
    const folded = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (let at = 0; at < folded.length; at++) places.push(place);
    text += folded;
    place += character.length;
  }
  places.push(original.length);
  return { text, places };
}

type Boundary = (text: string, start: number, end: number) => boolean;

function occurrences({ text, places }: Folded, word: string, fits: Boundary): Range[] {
  const ranges: Range[] = [];
  if (word === '') return ranges;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    if (fits(text, at, end)) ranges.push({ start: places[at] ?? 0, end: places[end] ?? 0 });
  }
  return ranges;
}

const isBeginning: Boundary = (text, start) => !joins(text[start - 1], text[start]);

const isWhole: Boundary = (text, start, end) =>
  isBeginning(text, start, end) && !joins(text[end - 1], text[end]);

/** Whether there is no word boundary between two characters. */
function joins(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (UNSPACED.test(left) || UNSPACED.test(right)) return false;
  return LETTER.test(left) && LETTER.test(right);
}

function withoutOverlaps(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  }
  return kept;
}
