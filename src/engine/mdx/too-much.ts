/** Texts that would cost a parser or a page more than any policy can be worth. */
import type { Nodes, Root } from 'mdast';

/** Real policies have one sign of Markdown in 23 characters at most: these would be of 11 megabytes. */
const MOST_SIGNS = 500_000;

/** A tree of this size goes through all of ingest within a gigabyte. */
const MOST_NODES = 250_000;

/** Addresses, and addresses run together, which take the site's engine time in their square. */
const MOST_ADDRESSES = 50_000;
const MOST_IN_ONE_WORD = 5_000;

/** Why Markdown is too much to be parsed, or nothing where it may be. */
export function tooMuchToParse(markdown: string): string | undefined {
  if (signsIn(markdown) > MOST_SIGNS) return `it holds more than ${MOST_SIGNS} signs of Markdown`;
  let [addresses, inOneWord, last] = [0, 0, 0];
  for (const { index } of markdown.matchAll(/:\/\/|www\./g)) {
    inOneWord = /\s/.test(markdown.slice(last, index)) ? 1 : inOneWord + 1;
    last = index;
    if (inOneWord > MOST_IN_ONE_WORD)
      return `a word of it holds more than ${MOST_IN_ONE_WORD} addresses`;
    if (++addresses > MOST_ADDRESSES) return `it holds more than ${MOST_ADDRESSES} addresses`;
  }
  return undefined;
}

/** What the parser copies where references to characters stand in long paragraphs. */
const MOST_COPIED = 40_000_000;
/** Components by the length of the longest line: finding out where one stands takes as long as its line. */
const MOST_SOUGHT = 5_000_000_000;

/** Why Markdown or MDX that was written here is too much to be read again, or nothing where it is not. */
export function tooMuchToReadAgain(written: string): string | undefined {
  let [longest, copied, paragraph, start] = [0, 0, 0, 0];
  let tags = 0;
  for (let index = 0; index <= written.length; index++) {
    const code = index === written.length ? LINE : written.charCodeAt(index);
    if (code === REFERENCE && written.charCodeAt(index - 1) !== ESCAPE) copied += index - paragraph;
    else if (code === TAG) tags++;
    else if (code === LINE) {
      longest = Math.max(longest, index - start);
      if (index === start) paragraph = index;
      start = index + 1;
    }
  }
  if (copied > MOST_COPIED) return 'it names too many characters by reference in long paragraphs';
  if (tags * longest > MOST_SOUGHT) return 'it holds too many editorial marks in long lines';
  return undefined;
}

const [LINE, REFERENCE, TAG, ESCAPE] = ['\n', '&', '<', '\\'].map((sign) => sign.charCodeAt(0));

/** Why a tree is too much for a page, or nothing where it is not. */
export function tooMuchToShow(tree: Root): string | undefined {
  let nodes = 0;
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (++nodes > MOST_NODES) return `it would be a page of more than ${MOST_NODES} parts`;
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
  return undefined;
}

function signsIn(markdown: string): number {
  let signs = 0;
  for (let index = 0; index < markdown.length; index++)
    if (IS_SIGN[markdown.charCodeAt(index)]) signs++;
  return signs;
}

const IS_SIGN = new Uint8Array(65_536);
for (const sign of '\n|*_`[<~&{@') IS_SIGN[sign.charCodeAt(0)] = 1;
/** Each icon of a page's own font becomes a mark. */
IS_SIGN.fill(1, 0xe000, 0xf900);
