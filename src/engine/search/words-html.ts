/** The words of a text as the HTML that Pagefind reads. Nobody ever sees it. */
import { keyOf } from '../../archive/search/key.ts';
import { SEPARATOR } from '../../archive/search/separator.ts';
import { wordsOf } from '../../archive/search/words.ts';

/**
 * Words only, by their keys, which have nothing that Pagefind would fold, stem or take apart: what
 * a word is must be the same here, in the browser and in the guide.
 */
export function wordsHtml(passages: readonly { readonly text: string }[]): string {
  const words = passages.map(({ text }) => wordsOf(text).map(keyOf).join(' '));
  return `<!doctype html><html lang="und"><title></title><body>${words.join(` ${SEPARATOR} `)}</body></html>`;
}
