/** Marks the words that a search found, in all passages of the text that it led to. */
import { findWords, type Range } from '../../archive/search/find-words.ts';
import { textsOf } from '../passage/own-text.ts';

/** More words than a search ever asks for; a longer list is someone's joke. */
const MOST = 40;
/** More marks than anyone steps through: a word that is everywhere would only slow the page down. */
const MOST_MARKS = 1000;

/** Marks the words of each `?mark=`, and returns the marks in order. */
export function markWords(address: Location): HTMLElement[] {
  const words = new URLSearchParams(address.search)
    .getAll('mark')
    .filter((words) => words.trim() !== '')
    .slice(0, MOST);
  if (words.length === 0) return [];
  const marks: HTMLElement[] = [];
  for (const passage of document.querySelectorAll<HTMLElement>('.passage, main h1[id]')) {
    const texts = textsOf(passage);
    const ranges = findWords(texts.map((text) => text.data).join(''), words);
    let start = 0;
    const pieces = texts.map((text) => ({
      text,
      start: (start += text.data.length) - text.data.length,
    }));
    const made = pieces.map((piece) => markIn(piece.text, piece.start, ranges));
    marks.push(...made.flat());
    if (marks.length > MOST_MARKS) break;
  }
  return marks;
}

/** Wraps the part of each range that lies in this text, from the back, so that places stay true. */
function markIn(text: Text, offset: number, ranges: readonly Range[]): HTMLElement[] {
  const end = offset + text.data.length;
  const marks: HTMLElement[] = [];
  for (const range of ranges.toReversed()) {
    const [from, to] = [Math.max(range.start, offset), Math.min(range.end, end)];
    if (from >= to) continue;
    const word = text.splitText(from - offset);
    word.splitText(to - from);
    const mark = document.createElement('mark');
    word.replaceWith(mark);
    mark.append(word);
    marks.unshift(mark);
  }
  return marks;
}
