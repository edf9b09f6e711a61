/** How a text draws the lines across its page: which of them the page had, and which are remains. */
import type { Root } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';

const RULE = /^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;

/**
 * How each rule of a tree stands in its Markdown, in order; nothing where that cannot be said for
 * sure, since a line of dashes may stand under a heading too.
 */
export function rulesOf(tree: Root, markdown: string): readonly string[] | undefined {
  const drawn: string[] = [];
  let isBlank = true;
  for (const line of markdown.split('\n')) {
    if (RULE.test(line) && (isBlank || !line.trimStart().startsWith('-'))) drawn.push(line.trim());
    isBlank = line.trim() === '' || RULE.test(line);
  }
  return drawn.length === countOf(tree) ? drawn : undefined;
}

function countOf(tree: Root): number {
  let count = 0;
  rewriteTree(tree, (node) => {
    if (node.type === 'thematicBreak') count++;
    return undefined;
  });
  return count;
}

/** The tree without the rules of these numbers, counted from 0. */
export function withoutBreaks(tree: Root, removed: ReadonlySet<number>): Root {
  let index = -1;
  return rewriteTree(tree, (node) => {
    if (node.type !== 'thematicBreak') return undefined;
    index++;
    return removed.has(index) ? [] : undefined;
  });
}
