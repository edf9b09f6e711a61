/** The words that a tree says, for proving that nothing was lost or added on the way. */
import type { Nodes } from 'mdast';

/** What a repair made of a node's words: the new words by the node that they replace. */
export type Rewritten = ReadonlyMap<Nodes, string>;

const NONE: Rewritten = new Map();

/** The words of a Markdown tree in order, without white space. */
export const wordsOfTree = (node: Nodes, rewritten: Rewritten = NONE): string[] =>
  textOfNodes([node], rewritten).split(/\s+/u).filter(Boolean);

const INLINE = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mdxJsxTextElement',
]);

/**
 * The text of nodes that stand in a row, with a line break at each edge of a block. Raw HTML counts
 * with its markup: a repair has to say what became of it. Editorial components say no words of the
 * original; what stands inside one does. Nesting costs no stack, so that hostile text may be nested
 * as deep as it likes.
 */
export function textOfNodes(nodes: readonly Nodes[], rewritten: Rewritten = NONE): string {
  const parts: string[] = [];
  const waiting: (Nodes | string)[] = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') {
      parts.push(node);
      continue;
    }
    const words = rewritten.size === 0 ? undefined : rewritten.get(node);
    if (words !== undefined) {
      parts.push(words);
    } else if (node.type === 'text' || node.type === 'inlineCode') {
      parts.push(node.value);
    } else if (node.type === 'code' || node.type === 'html') {
      parts.push(node.type === 'code' ? `\n${node.value}\n` : node.value);
    } else if (node.type === 'break') {
      parts.push('\n');
    } else if ('children' in node) {
      const inline = INLINE.has(node.type);
      if (!inline) parts.push('\n');
      if (!inline) waiting.push('\n');
      for (let index = node.children.length - 1; index >= 0; index--) {
        waiting.push(node.children[index] as Nodes);
      }
    }
  }
  return parts.join('');
}
