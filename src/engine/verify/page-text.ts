/** Whether a page says what its version says, in the order in which it is said. */
import { Parser } from 'htmlparser2';
import type { HistoryPassage } from '../../archive/history/history.ts';

/** What stands in a text and is none of it: links to a passage, topics beside it, marks of what is left out. */
const BESIDE = /\b(?:permalink|margin|omitted)\b/;

/** The words of a page as a reader sees them, without white space. */
export function wordsOfPage(html: string): string {
  let words = '';
  let inside = 0;
  const skipped: boolean[] = [];
  const parser = new Parser({
    onopentag(name, { class: given = '' }) {
      const isBeside = name === 'script' || name === 'style' || BESIDE.test(given);
      skipped.push(isBeside);
      if (isBeside) inside++;
    },
    ontext(text) {
      if (inside === 0) words += text;
    },
    onclosetag() {
      if (skipped.pop() === true) inside--;
    },
  });
  parser.end(html);
  return bare(words);
}

/** The first passage that the page does not show after those before it. */
export function firstUnshown(
  html: string,
  passages: readonly Pick<HistoryPassage, 'id' | 'kind' | 'text'>[],
): string | undefined {
  const words = wordsOfPage(html);
  let from = 0;
  for (const { id, kind, text } of passages) {
    // The cells of a row stand apart on the page, with nothing between.
    for (const piece of kind === 'table-row' ? text.split(' | ') : [text]) {
      const wanted = bare(piece);
      const at = words.indexOf(wanted, from);
      if (at === -1) return id;
      from = at + wanted.length;
    }
  }
  return undefined;
}

const bare = (text: string): string => text.replace(/\s+/g, '');
