/** A line with nothing but a non-breaking space was the page's way to part paragraphs. */
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import type { Repair, Repaired } from './repair.ts';

export const paragraphBreaks: Repair = { name: 'paragraph-breaks', apply };

function apply(tree: Root): Repaired {
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'paragraph') return undefined;
    const parts = partsOf(node);
    count += parts.length - 1;
    return parts.length === 1 ? undefined : parts;
  });
  return { tree: repaired, count };
}

function partsOf(paragraph: Paragraph): Paragraph[] {
  const lines = linesOf(paragraph.children);
  if (!lines.some(isBlank)) return [paragraph];
  const parts: PhrasingContent[][][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  const paragraphs = parts
    .filter((part) => part.length > 0)
    .map((part): Paragraph => ({ type: 'paragraph', children: joined(part) }));
  return paragraphs.length === 0 ? [paragraph] : paragraphs;
}

function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

const isBlank = (line: readonly PhrasingContent[]): boolean =>
  line.every((node) => node.type === 'text' && node.value.trim() === '');

const joined = (lines: readonly PhrasingContent[][]): PhrasingContent[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]));
