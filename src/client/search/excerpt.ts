/** As much of a passage as a result has room for, with its best part in sight. */
import { trim } from '../../archive/search/words.ts';
import type { IndexedPassage } from './passages.ts';

/** A run of text that is marked, or is not. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

const WORDS = 45;
const BEFORE = 8;

/** The stretch of the passage with the most found words, in parts; `…` stands for what is left out. */
export function excerptOf(
  { words, found }: Pick<IndexedPassage, 'words' | 'found'>,
  joint: '' | ' ',
): Part[] {
  const start = words.length <= WORDS ? 0 : startOf(found, words.length);
  const end = Math.min(words.length, start + WORDS);
  const marked = new Set(found);
  const parts: Part[] = start > 0 ? [{ text: '… ', marked: false }] : [];
  for (let at = start; at < end; at++) {
    const space = at + 1 < end ? joint : '';
    parts.push(
      ...(marked.has(at) ? around(words[at] ?? '', space) : [plainPart((words[at] ?? '') + space)]),
    );
  }
  if (end < words.length) parts.push({ text: ' …', marked: false });
  return joined(parts);
}

function startOf(found: readonly number[], length: number): number {
  const inSight = (start: number): number =>
    found.filter((at) => at >= start && at < start + WORDS - BEFORE).length;
  const best = found.reduce((a, b) => (inSight(b) > inSight(a) ? b : a), found[0] ?? 0);
  return Math.max(0, Math.min(best - BEFORE, length - WORDS));
}

/** Marks the word, not the quotation marks and commas around it. */
function around(word: string, space: string): Part[] {
  const core = trim(word);
  const at = word.indexOf(core);
  return [
    plainPart(word.slice(0, at)),
    { text: core, marked: true },
    plainPart(word.slice(at + core.length) + space),
  ];
}

const plainPart = (text: string): Part => ({ text, marked: false });

function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === '') continue;
    if (last?.marked === part.marked && !part.marked) {
      result[result.length - 1] = plainPart(last.text + part.text);
    } else result.push(part);
  }
  return result;
}
