import type { Element, ElementContent, Root, RootContent } from 'hast';

type HastNode = Root | RootContent | ElementContent;

const INLINE = new Set(['a', 'em', 'strong', 'del', 'code', 'span']);

/** The text that the rendered tree says, in order; editorial components add none to it. */
export function textOfHast(tree: Root): string {
  const parts: string[] = [];
  collect(tree, parts);
  return parts.join('');
}

/** The text inside an element with white space folded. */
export function textOfElements(nodes: readonly ElementContent[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts);
  return parts.join('').replace(SPACE, ' ').trim();
}

/** White space that is not a single space: most of it is, and need not be replaced by itself. */
const SPACE = / \s+|[^\S ]\s*/gu;

function collect(node: HastNode, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  else if (isBreak(node)) parts.push('\n');
  else if (node.type === 'root' || node.type === 'element' || node.type === 'mdxJsxFlowElement') {
    const inline = node.type === 'element' && INLINE.has(node.tagName);
    if (!inline) parts.push('\n');
    for (const child of node.children) collect(child, parts);
    if (!inline) parts.push('\n');
  }
}

/** A line break is an element where Markdown has one, and a component in the cell of a table. */
const isBreak = (node: HastNode): boolean =>
  (node.type === 'element' && node.tagName === 'br') ||
  (node.type === 'mdxJsxTextElement' && node.name === 'br');

/** Whether this is an element with one of these names. */
export const isElement = (node: HastNode, ...names: readonly string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName);
