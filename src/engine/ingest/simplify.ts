/** Formatting given up where no Markdown can say it: the words matter more than that they were slanted. */
import type { Nodes, Root, RootContent } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import { serialise } from '../mdx/serialise.ts';
import { verify } from '../mdx/verify.ts';

const FORMAT = new Set(['emphasis', 'strong', 'delete']);

/** The tree with the blocks that cannot be written as they are written more simply. */
export function simplify(tree: Root): { readonly tree: Root; readonly count: number } {
  let count = 0;
  const children = tree.children.map((block): RootContent => {
    const alone: Root = { type: 'root', children: [block] };
    if (isWritable(alone)) return block;
    count++;
    const plain = rewriteTree(alone, withoutFormat);
    return plain.children[0] ?? block;
  });
  return { tree: { ...tree, children }, count };
}

const isWritable = (tree: Root): boolean => 'rendered' in verify(serialise(tree), tree);

const withoutFormat = (node: Nodes): readonly Nodes[] | undefined =>
  FORMAT.has(node.type) && 'children' in node ? node.children : undefined;
