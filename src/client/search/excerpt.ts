/** As much of a passage as a result has room for, with its best part in sight. */
import type { PlacedWord } from '../../archive/search/words.ts';
import { placedWordsOf } from '../../archive/search/words.ts';

/** A run of text that is marked, or is not. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

const WORDS = 45;
const BEFORE = 8;

/**
 * The stretch of the text with the most found words, in parts; `…` stands for what is left out.
 *
 * @param found the places of the found words among the text's words, in order
 */
export function excerptOf(text: string, found: readonly number[]): Part[] {
  const words = placedWordsOf(text);
  const first = words.length <= WORDS ? 0 : firstOf(found, words.length);
  const last = Math.min(words.length, first + WORDS) - 1;
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = last === words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  const shown = runsOf(
    text,
    words,
    found.filter((at) => at >= first && at <= last),
  );
  const parts: Part[] = start > 0 ? [{ text: '… ', marked: false }] : [];
  let at = start;
  for (const run of shown) {
    parts.push({ text: text.slice(at, run.start), marked: false });
    parts.push({ text: text.slice(run.start, run.end), marked: true });
    at = run.end;
  }
  parts.push({ text: text.slice(at, end), marked: false });
  if (end < text.length) parts.push({ text: ' …', marked: false });
  return parts.filter((part) => part.text !== '');
}

/** Where found words stand; those that stand side by side are one run. */
export function runsOf(
  text: string,
  words: readonly PlacedWord[],
  found: readonly number[],
): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let before = -2;
  for (const at of found) {
    const word = words[at];
    const last = runs.at(-1);
    if (word === undefined) continue;
    if (
      last !== undefined &&
      at === before + 1 &&
      /^\s?$/u.test(text.slice(last.end, word.start))
    ) {
      last.end = word.end;
    } else runs.push({ start: word.start, end: word.end });
    before = at;
  }
  return runs;
}

function firstOf(found: readonly number[], length: number): number {
  const inSight = (start: number): number =>
    found.filter((at) => at >= start && at < start + WORDS - BEFORE).length;
  const best = found.reduce((a, b) => (inSight(b) > inSight(a) ? b : a), found[0] ?? 0);
  return Math.max(0, Math.min(best - BEFORE, length - WORDS));
}
