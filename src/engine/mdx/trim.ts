/** White space at the edges of blocks taken off: a line break there would be written as a stray backslash. */
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { rewriteTree } from './rewrite.ts';

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** The same words; a paragraph without any is gone. */
export function trimBlocks(tree: Root): Root {
  return rewriteTree(tree, (node) => {
    if (!BLOCKS.has(node.type) || !('children' in node)) return undefined;
    const children = trimmed(node.children as PhrasingContent[]);
    if (children.length === 0 && node.type === 'paragraph') return [];
    const same =
      children.length === node.children.length &&
      children.every((child, index) => child === node.children[index]);
    return same ? undefined : [{ ...node, children } as Nodes];
  });
}

function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const start = children.findIndex((node) => !isSpace(node));
  if (start === -1) return [];
  const end = children.findLastIndex((node) => !isSpace(node));
  return children.slice(start, end + 1).map((node, index, all) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === all.length - 1) value = value.trimEnd();
    return value === node.value ? node : { ...node, value };
  });
}

const isSpace = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
