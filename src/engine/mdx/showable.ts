/** What no page may hold, said plainly: for a text that is derived without the repairs that see to it. */
import type { Nodes, Root } from 'mdast';
import { rewriteTree } from './rewrite.ts';
import { isSafeTarget } from './targets.ts';

const FLOW_PARENTS = new Set(['root', 'blockquote', 'listItem']);

/** The same words: markup stands as it is, links keep their text, pictures say nothing. */
export function showable(tree: Root): Root {
  return rewriteTree(tree, (node, parent): readonly Nodes[] | undefined => {
    if (node.type === 'html') {
      const text = { type: 'text' as const, value: node.value };
      return FLOW_PARENTS.has(parent.type) ? [{ type: 'paragraph', children: [text] }] : [text];
    }
    if (node.type === 'image' || node.type === 'imageReference') return [];
    if (node.type === 'link' && !isSafeTarget(node.url)) return node.children;
    return undefined;
  });
}
