/** Which headings of a text were none to its publisher: a repair made them. */
import type { Heading, Nodes, Root } from 'mdast';
import type { Passage } from '../../archive/types.ts';
import { wordsOfTree } from './text.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Set on a heading that a repair made of something else. */
    made?: true;
  }
}

/**
 * The ids of the passages that are such headings, in the order of the text.
 *
 * @param tree what the passages were written from
 * @throws when the tree has other headings than the passages: then the text was not kept.
 */
export function madeHeadings(tree: Root, passages: readonly Passage[]): string[] {
  const headings = headingsIn(tree);
  if (!headings.some(isMade)) return [];
  const shown = passages.filter(({ kind }) => kind === 'heading');
  const worded = headings.filter((heading) => wordsOfTree(heading).length > 0);
  if (worded.length !== shown.length) {
    throw new Error(
      `A text with ${worded.length} headings was written with ${shown.length}, so nobody can say ` +
        'which of them a repair made. Smallprint has an error: please report it with the text.',
    );
  }
  return shown.flatMap(({ id }, index) => {
    const heading = worded[index];
    return heading !== undefined && isMade(heading) ? [id] : [];
  });
}

const isMade = ({ data }: Heading): boolean => data?.made === true;

function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(headingsIn) : [];
}
