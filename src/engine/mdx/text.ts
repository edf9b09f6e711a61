/** The words that a tree says, for proving that nothing was lost or added on the way. */
import type { Nodes } from 'mdast';

/** What a repair made of a node's words: the new words by the node that they replace. */
export type Rewritten = ReadonlyMap<Nodes, string>;

const NONE: Rewritten = new Map();

/**
 * The words of a Markdown tree in order, without white space. Raw HTML counts with its markup:
 * a repair has to say what became of it. Editorial components say no words of the original.
 */
export function wordsOfTree(node: Nodes, rewritten: Rewritten = NONE): string[] {
  const parts: string[] = [];
  collect(node, rewritten, parts);
  return parts.join('').split(/\s+/u).filter(Boolean);
}

const INLINE = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

function collect(node: Nodes, rewritten: Rewritten, parts: string[]): void {
  const words = rewritten.get(node);
  if (words !== undefined) {
    parts.push(words);
  } else if (node.type === 'text' || node.type === 'inlineCode') {
    parts.push(node.value);
  } else if (node.type === 'code' || node.type === 'html') {
    parts.push(node.type === 'code' ? `\n${node.value}\n` : node.value);
  } else if (node.type === 'break') {
    parts.push('\n');
  } else if ('children' in node && !node.type.startsWith('mdxJsx')) {
    const inline = INLINE.has(node.type);
    if (!inline) parts.push('\n');
    for (const child of node.children) collect(child, rewritten, parts);
    if (!inline) parts.push('\n');
  }
}
