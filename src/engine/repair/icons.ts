/** Characters of the private use area: pictures of a font that the page brought with it. */
import type { Nodes, Root } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import { omitted } from './omitted.ts';
import type { Repair, Repaired } from './repair.ts';

export const icons: Repair = { name: 'icons', where: /[\ue000-\uf8ff]|&#/, apply };

function apply(tree: Root): Repaired {
  const rewritten = new Map<Nodes, string>();
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'text' || !/[\ue000-\uf8ff]/.test(node.value)) return undefined;
    rewritten.set(node, node.value.replace(/[\ue000-\uf8ff]+/g, ''));
    return node.value.split(/([\ue000-\uf8ff]+)/).flatMap((value, index): Nodes[] => {
      if (value === '') return [];
      if (index % 2 === 0) return [{ type: 'text', value }];
      count++;
      return [omitted('icon')];
    });
  });
  return { tree: repaired, count, rewritten };
}
