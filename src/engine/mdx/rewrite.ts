import type { Nodes, Parents, Root } from 'mdast';

/** What stands in a node's place: other nodes, or `undefined` to leave it as it is. */
export type Replace = (node: Nodes, parent: Parents) => readonly Nodes[] | undefined;

/**
 * A tree with some of its nodes replaced, children before their parents. Nodes in which nothing
 * changed are the same objects as before, so that what a repair says of a node stays true of it.
 */
export function rewriteTree(root: Root, replace: Replace): Root {
  return rewriteChildren(root, replace) as Root;
}

function rewriteChildren(parent: Parents, replace: Replace): Parents {
  let changed = false;
  const children: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    const inner = 'children' in child ? (rewriteChildren(child, replace) as Nodes) : child;
    const outer = replace(inner, parent);
    if (outer === undefined) children.push(inner);
    else children.push(...outer);
    changed ||= outer !== undefined || inner !== child;
  }
  return changed ? ({ ...parent, children } as Parents) : parent;
}
