import type { Heading, Nodes, Root } from 'mdast';

/** The heading of level 1 that a text begins with, where it is nothing but words; or nothing. */
export function titleHeading(tree: Root): Heading | undefined {
  const [first] = tree.children;
  return first?.type === 'heading' && first.depth === 1 && isPlain(first) ? first : undefined;
}

const PLAIN = new Set(['heading', 'text', 'emphasis', 'strong', 'inlineCode']);

function isPlain(node: Nodes): boolean {
  return PLAIN.has(node.type) && (!('children' in node) || node.children.every(isPlain));
}
