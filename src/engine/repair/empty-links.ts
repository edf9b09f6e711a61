/** A link without text cannot be read or followed: its place and its title are marked. */
import type { Root } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import { wordsOfTree } from '../mdx/text.ts';
import { omitted } from './omitted.ts';
import type { Repair, Repaired } from './repair.ts';

export const emptyLinks: Repair = { name: 'empty-links', where: /\[/, apply };

function apply(tree: Root): Repaired {
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'link' || wordsOfTree(node).length > 0) return undefined;
    const marked = node.children.some((child) => child.type === 'mdxJsxTextElement');
    if (marked) return undefined;
    count++;
    return [omitted('link', node.title)];
  });
  return { tree: repaired, count };
}
