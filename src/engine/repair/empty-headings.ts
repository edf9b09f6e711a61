/** A heading without words is no heading of anything. */
import type { Root } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import { wordsOfTree } from '../mdx/text.ts';
import type { Repair, Repaired } from './repair.ts';

export const emptyHeadings: Repair = { name: 'empty-headings', apply };

function apply(tree: Root): Repaired {
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'heading' || wordsOfTree(node).length > 0) return undefined;
    count++;
    return node.children.length === 0 ? [] : [{ type: 'paragraph', children: node.children }];
  });
  return { tree: repaired, count };
}
