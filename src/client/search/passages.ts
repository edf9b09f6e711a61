/** Which passages of a document a search found: Pagefind itself knows only pages and headings. */
import type { Fragment } from 'pagefind-runtime';
import { SEPARATOR } from '../../archive/search/separator.ts';

/** A passage as the index keeps it. */
export interface IndexedPassage {
  readonly id: string;
  /** Words with the punctuation that they carry; joined by `joint` they are the text. */
  readonly words: readonly string[];
  /** The positions in `words` that the search found. */
  readonly found: readonly number[];
}

export interface IndexedText {
  /** What stands between two words: a space, or nothing where the language writes none. */
  readonly joint: '' | ' ';
  readonly passages: readonly IndexedPassage[];
}

/** The text of a fragment by passages, with the words that stand at `positions` marked as found. */
export function textOf(
  fragment: Pick<Fragment, 'content' | 'raw_content' | 'anchors'>,
  positions: readonly number[],
): IndexedText {
  const { words, joint } = wordsOf(fragment);
  const anchors = fragment.anchors.toSorted((a, b) => a.location - b.location);
  const found = [...new Set(positions)].sort((a, b) => a - b);
  const passages = anchors.map(({ id, location }, index) => {
    const next = anchors[index + 1]?.location;
    const end = next === undefined ? words.length : withoutSeparator(words, location, next);
    return {
      id,
      words: words.slice(location, end),
      found: found.filter((at) => at >= location && at < end).map((at) => at - location),
    };
  });
  return { joint, passages };
}

function withoutSeparator(words: readonly string[], start: number, next: number): number {
  return next > start && words[next - 1]?.trim() === SEPARATOR ? next - 1 : next;
}

/** Splits as Pagefind counted: at zero-width spaces where it put any, else at white space. */
function wordsOf(fragment: Pick<Fragment, 'content' | 'raw_content'>): {
  words: string[];
  joint: '' | ' ';
} {
  if (!fragment.raw_content.includes('\u200B')) {
    return { words: fragment.content.split(/[^\S\uFEFF]+/), joint: ' ' };
  }
  const text = fragment.raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return { words: text.split('\u200B'), joint: '' };
}
