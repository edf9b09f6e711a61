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
  const before = parent.children as Nodes[];
  let children: Nodes[] | undefined;
  for (const [index, child] of before.entries()) {
    const inner = 'children' in child ? (rewriteChildren(child, replace) as Nodes) : child;
    const outer = replace(inner, parent);
    if (outer === undefined && inner === child) {
      children?.push(child);
      continue;
    }
    children ??= before.slice(0, index);
    if (outer === undefined) children.push(inner);
    else for (const node of outer) children.push(node);
  }
  return children === undefined ? parent : ({ ...parent, children } as Parents);
}
