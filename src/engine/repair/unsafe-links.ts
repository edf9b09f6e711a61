/** Links that lead neither to the web nor to a mailbox lose their target and keep their words. */
import type { Root } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import { isSafeTarget } from '../mdx/targets.ts';
import type { Repair, Repaired } from './repair.ts';

export const unsafeLinks: Repair = { name: 'unsafe-links', apply };

function apply(tree: Root): Repaired {
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'link' || isSafeTarget(node.url)) return undefined;
    count++;
    return node.children;
  });
  return { tree: repaired, count };
}
