/** Remains of tables that only arranged the page: `| Privacy Policy` over `---`, lone pipes and rules. */
import type { Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { fold } from '../../archive/fold.ts';
import { wordsOfTree } from '../mdx/text.ts';
import { titleHeading } from './title.ts';
import type { Repair, Repaired } from './repair.ts';

export const layoutTable: Repair = { name: 'layout-table', apply };

function apply(tree: Root): Repaired {
  const title = titleHeading(tree);
  const titleWords = title === undefined ? '' : fold(wordsOfTree(title).join(' '));
  const rewritten = new Map<Nodes, string>();
  const children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== 'heading' && node.type !== 'paragraph') return [node];
    const words = wordsOfTree(node).join(' ');
    if (node !== title && /^[|\s-]*\|[|\s-]*$/.test(words)) {
      rewritten.set(node, '');
      return [];
    }
    if (node.type !== 'heading' || !words.startsWith('|')) return [node];
    const rest = words.replace(/^[|\s]+/, '');
    if (fold(rest) === titleWords) {
      rewritten.set(node, '');
      return [];
    }
    const text = withoutPipe(node);
    if (text === undefined) return [node];
    rewritten.set(node, `\n${wordsOfTree(text).join(' ')}\n`);
    return [text];
  });
  const count = rewritten.size;
  return count === 0 ? { tree, count } : { tree: { ...tree, children }, count, rewritten };
}

/** A table's cell was no heading: the line under it was the table's. */
function withoutPipe(heading: Heading): Paragraph | undefined {
  const [first, ...rest] = heading.children;
  if (first?.type !== 'text') return undefined;
  return {
    type: 'paragraph',
    children: [{ ...first, value: first.value.replace(/^[|\s]+/, '') }, ...rest],
  };
}
