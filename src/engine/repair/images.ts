/** Pictures are not in the archive: a relative address leads nowhere, an absolute one to another origin. */
import type { Root } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import { omitted } from './omitted.ts';
import type { Repair, Repaired } from './repair.ts';

export const images: Repair = { name: 'images', where: /!\[/, apply };

function apply(tree: Root): Repaired {
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return undefined;
    count++;
    const title = node.type === 'image' ? node.title : undefined;
    return [omitted('image', node.alt || title)];
  });
  return { tree: repaired, count };
}
