/** A short line in bold alone, above the text that it introduces, is a heading. */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { wordsOfTree } from '../mdx/text.ts';
import type { Repair, Repaired } from './repair.ts';

export const boldHeadings: Repair = { name: 'bold-headings', apply };

const MOST_WORDS = 12;

function apply(tree: Root): Repaired {
  let count = 0;
  let level = 1;
  const children = tree.children.flatMap((node, index): RootContent[] => {
    if (node.type === 'heading') level = node.depth;
    if (node.type !== 'paragraph') return [node];
    const opened = openingHeading(node);
    if (opened === undefined) return [node];
    const introduces = opened.rest.length > 0 || followsText(tree.children[index + 1]);
    if (!introduces) return [node];
    count++;
    const depth = Math.min(level + 1, 6) as Heading['depth'];
    const heading: Heading = { type: 'heading', depth, children: opened.words };
    return opened.rest.length === 0
      ? [heading]
      : [heading, { type: 'paragraph', children: opened.rest }];
  });
  return count === 0 ? { tree, count } : { tree: { ...tree, children }, count };
}

/** The bold line that a paragraph is or opens with, and what stands after it. */
function openingHeading(
  paragraph: Paragraph,
): { words: PhrasingContent[]; rest: PhrasingContent[] } | undefined {
  const [first, ...after] = paragraph.children.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '',
  );
  if (first?.type !== 'strong') return undefined;
  const [second, ...rest] = after;
  if (second !== undefined && second.type !== 'break') return undefined;
  const words = wordsOfTree(first);
  const text = words.join(' ');
  const isLabel = words.length > 0 && words.length <= MOST_WORDS && !/[.;,!]["'”’)]*$/u.test(text);
  return isLabel && !text.includes('|') ? { words: first.children, rest } : undefined;
}

const followsText = (next: RootContent | undefined): boolean =>
  next !== undefined && next.type !== 'heading' && next.type !== 'thematicBreak';
