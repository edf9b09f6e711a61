/** The words of a tree in paragraphs and nothing else: for a page that no better form can be made of. */
import type { Nodes, Root } from 'hast';
import { BLOCK } from './elements.ts';

/** Markdown with every sign escaped that could mean something, in time with its length. */
export function plainParagraphs(tree: Root): string {
  const paragraphs: string[] = [''];
  const collect = (node: Nodes): void => {
    if (node.type === 'text') paragraphs[paragraphs.length - 1] += node.value;
    if (!('children' in node)) return;
    const apart = node.type === 'element' && BLOCK.has(node.tagName);
    if (apart) paragraphs.push('');
    if (node.type === 'element' && node.tagName === 'br') paragraphs[paragraphs.length - 1] += ' ';
    for (const child of node.children) collect(child);
    if (apart) paragraphs.push('');
  };
  collect(tree);
  return paragraphs
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => `${escaped(text)}\n`)
    .join('\n');
}

/** CommonMark 0.31.2, 2.4: any ASCII punctuation may be escaped, and is then itself. */
export function escaped(text: string): string {
  const parts: string[] = [];
  // In pieces: what finds a sign remembers every one that it found until it has put the text together.
  for (let start = 0; start < text.length; start += PIECE)
    parts.push(text.slice(start, start + PIECE).replace(/[!-/:-@[-`{-~]/g, '\\$&'));
  return parts.join('');
}

const PIECE = 100_000;
