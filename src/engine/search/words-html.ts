/** The words of texts as the HTML that Pagefind reads. Nobody ever sees it. */
import { keyOf } from '../../archive/search/key.ts';
import { SEPARATOR } from '../../archive/search/separator.ts';
import { wordsOf } from '../../archive/search/words.ts';

/** A text's words by their keys, and how many there are in each of its passages. */
export interface CutText {
  readonly words: string;
  readonly lengths: readonly number[];
}

/**
 * Words by their keys, which have nothing that Pagefind would fold, stem or take apart: what a word
 * is must be the same here, in the browser and in the guide.
 */
export function cutText(passages: readonly { readonly text: string }[]): CutText {
  const lengths: number[] = [];
  const words = passages.map(({ text }) => {
    const cut = wordsOf(text);
    lengths.push(cut.length);
    return cut.map(keyOf).join(' ');
  });
  return { words: words.join(BETWEEN), lengths };
}

/** All texts as one page: a page for each would double Pagefind's time and its memory. */
export const wordsHtml = (texts: readonly CutText[]): string =>
  `<!doctype html><html lang="und"><title></title><body>${texts
    .map(({ words }) => words)
    .join(BETWEEN)}</body></html>`;

/** Where each text begins in the page, counted in words; behind the last, where another would. */
export function startsOf(texts: readonly CutText[]): number[] {
  const starts = [0];
  for (const { lengths } of texts) {
    const length = lengths.reduce((sum, words) => sum + words + 1, 0);
    // A text without passages has a separator behind it all the same.
    starts.push((starts.at(-1) ?? 0) + Math.max(length, 1));
  }
  return starts;
}

const BETWEEN = ` ${SEPARATOR} `;
