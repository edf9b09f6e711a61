/** Repairs that look at characters: from text to text, wherever text stands. */
import type { InlineCode, Code, Nodes, Root, Text } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import type { Repaired } from './repair.ts';

export type TextNode = Text | InlineCode | Code;

/** `rewrite` counts what it changes by calling `changed`. */
export type RewriteText = (value: string, changed: () => void, node: TextNode) => string;

/** Each text of a tree rewritten; code too where `code` says so. */
export function rewriteText(tree: Root, rewrite: RewriteText, { code = false } = {}): Repaired {
  const rewritten = new Map<Nodes, string>();
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'text' && !(code && (node.type === 'inlineCode' || node.type === 'code'))) {
      return undefined;
    }
    let changes = 0;
    const value = rewrite(node.value, () => changes++, node);
    if (changes === 0 || value === node.value) return undefined;
    count += changes;
    rewritten.set(node, node.type === 'code' ? `\n${value}\n` : value);
    return [{ ...node, value }];
  });
  return { tree: repaired, count, rewritten };
}

/** Whether any text of a tree is such. */
export function anyText(node: Nodes, is: (value: string) => boolean): boolean {
  if ('children' in node) return node.children.some((child) => anyText(child, is));
  return node.type === 'text' && is(node.value);
}
