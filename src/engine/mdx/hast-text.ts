import type { Element, ElementContent, Root, RootContent } from 'hast';

type HastNode = Root | RootContent | ElementContent;

const INLINE = new Set(['a', 'em', 'strong', 'del', 'code', 'span']);

/** The words that the rendered tree says, in order; editorial components say none. */
export function wordsOfHast(tree: Root): string[] {
  const parts: string[] = [];
  collect(tree, parts);
  return parts.join('').split(/\s+/u).filter(Boolean);
}

/** The text inside an element with white space folded. */
export function textOfElements(nodes: readonly ElementContent[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

function collect(node: HastNode, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  else if (node.type === 'element' && node.tagName === 'br') parts.push('\n');
  else if (node.type === 'root' || node.type === 'element') {
    const inline = node.type === 'element' && INLINE.has(node.tagName);
    if (!inline) parts.push('\n');
    for (const child of node.children) collect(child, parts);
    if (!inline) parts.push('\n');
  }
}

/** Whether this is an element with one of these names. */
export const isElement = (node: HastNode, ...names: readonly string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName);
