/** Marks the words that a search found, in the passage that it led to. */
import { findWords } from './find-words.ts';
import type { Range } from './find-words.ts';

/** More words than a search ever asks for; a longer list is someone's joke. */
const MOST = 40;

/** Marks the words of `?mark=` in the passage that the address points at. */
export function markPassage(address: Location): void {
  const words = (new URLSearchParams(address.search).get('mark') ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const target = document.getElementById(idOf(address));
  if (target === null || words.length === 0) return;
  // An older id stands on an empty element inside the passage that now has another.
  const passage = target.closest<HTMLElement>('.passage') ?? target;
  const texts = textsOf(passage);
  const ranges = findWords(texts.map((text) => text.data).join(''), words.slice(0, MOST));
  for (const text of texts.toReversed()) markIn(text, startOf(texts, text), ranges);
}

function idOf(address: Location): string {
  try {
    return decodeURIComponent(address.hash.slice(1));
  } catch {
    return '';
  }
}

/** The passage's own text: not its permalink, and not the passages that stand inside it. */
function textsOf(passage: HTMLElement): Text[] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const around = text.parentElement?.closest('.permalink, .passage, [id^="p-"]');
    if (around === passage || around === null) texts.push(text);
  }
  return texts;
}

function startOf(texts: readonly Text[], text: Text): number {
  return texts.slice(0, texts.indexOf(text)).reduce((sum, one) => sum + one.data.length, 0);
}

/** Wraps the part of each range that lies in this text, from the back, so that places stay true. */
function markIn(text: Text, offset: number, ranges: readonly Range[]): void {
  const end = offset + text.data.length;
  for (const range of ranges.toReversed()) {
    const [from, to] = [Math.max(range.start, offset), Math.min(range.end, end)];
    if (from >= to) continue;
    const word = text.splitText(from - offset);
    word.splitText(to - from);
    const mark = document.createElement('mark');
    word.replaceWith(mark);
    mark.append(word);
  }
}
