/** A short line in bold alone, above the text that it introduces, is a heading. */
import type { Heading, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { wordsOfTree } from '../mdx/text.ts';
import type { Repair, Repaired } from './repair.ts';

export const boldHeadings: Repair = { name: 'bold-headings', where: /\*\*|__/, apply };

const MOST_WORDS = 12;

function apply(tree: Root): Repaired {
  let count = 0;
  let level = 1;
  const repaired = within(tree) as Root;
  return { tree: repaired, count };

  /** Items and quotes too: what opens one and stands above more of it is its heading. */
  function within(parent: Nodes): Nodes {
    if (!('children' in parent)) return parent;
    const isList = parent.type === 'list';
    if (!isList && !CONTAINERS.has(parent.type)) return parent;
    let changed = false;
    const children = (parent.children as Nodes[]).flatMap((node, index): Nodes[] => {
      if (node.type === 'heading' && parent === tree) level = node.depth;
      if (node.type !== 'paragraph') {
        const inner = within(node);
        changed ||= inner !== node;
        return [inner];
      }
      const opened = openingHeading(node);
      if (opened === undefined) return [node];
      if (parent.type === 'listItem' && index > 0) return [node];
      const introduces = opened.rest.length > 0 || introducesNext(parent, index);
      if (!introduces || (parent.type === 'listItem' && opened.rest.length > 0)) return [node];
      changed = true;
      count++;
      const depth = Math.min(level + 1, 6) as Heading['depth'];
      const heading: Heading = {
        type: 'heading',
        depth,
        children: opened.words,
        data: { made: true },
      };
      return opened.rest.length === 0
        ? [heading]
        : [heading, { type: 'paragraph', children: opened.rest }];
    });
    return changed ? ({ ...parent, children } as Nodes) : parent;
  }
}

const CONTAINERS = new Set(['root', 'blockquote', 'listItem']);

/** The bold line that a paragraph is or opens with, and what stands after it. */
function openingHeading(
  paragraph: Paragraph,
): { words: PhrasingContent[]; rest: PhrasingContent[] } | undefined {
  const said = paragraph.children.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '',
  );
  const next = said.find((node) => node.type !== 'strong');
  const end = next === undefined ? paragraph.children.length : paragraph.children.indexOf(next);
  if (next === said[0] || (next !== undefined && next.type !== 'break')) return undefined;
  const bold = paragraph.children.slice(0, end);
  const rest = paragraph.children.slice(end + 1);
  const children = bold.flatMap((node): PhrasingContent[] =>
    node.type === 'strong' ? node.children : [node],
  );
  const words = wordsOfTree({ type: 'paragraph', children });
  const text = words.join(' ');
  const isLabel = words.length > 0 && words.length <= MOST_WORDS && !/[.;,!]["'”’)]*$/u.test(text);
  return isLabel && !text.includes('|') ? { words: children, rest } : undefined;
}

function introducesNext(parent: Nodes, index: number): boolean {
  const next = 'children' in parent ? (parent.children[index + 1] as Nodes | undefined) : undefined;
  return next !== undefined && next.type !== 'heading' && next.type !== 'thematicBreak';
}
