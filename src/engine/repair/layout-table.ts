/** Tables that only arranged the page, and what is left of them: `| Privacy Policy` over `---`, lone pipes. */
import type {
  Heading,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import { fold } from '../../archive/fold.ts';
import { rewriteTree } from '../mdx/rewrite.ts';
import { textOfNodes, wordsOfTree } from '../mdx/text.ts';
import type { Repair, Repaired } from './repair.ts';
import { rulesOf, withoutBreaks } from './rules.ts';
import { titleHeading } from './title.ts';

export const layoutTable: Repair = { name: 'layout-table', where: /\||^---/m, apply };

function apply(tree: Root, markdown: string): Repaired {
  const title = titleHeading(tree);
  const titleWords = title === undefined ? '' : fold(wordsOfTree(title).join(' '));
  const rewritten = new Map<Nodes, string>();
  let unwrapped = 0;
  const children = tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'table') {
      if (!isLayout(node)) return [node];
      unwrapped++;
      return paragraphsOf(node);
    }
    if (node.type !== 'heading' && node.type !== 'paragraph') return [node];
    const words = textOfNodes([node]).trim();
    if (!words.includes('|')) return [node];
    if (node !== title && /^[|\s-]*\|[|\s-]*$/.test(words)) {
      rewritten.set(node, '');
      return [];
    }
    if (node.type === 'paragraph') return [withoutDebris(node, rewritten)];
    if (!words.startsWith('|')) return [node];
    const rest = words.replace(/^[|\s]+/, '');
    if (fold(rest) === titleWords) {
      rewritten.set(node, '');
      return [];
    }
    const text = withoutPipe(node);
    if (text === undefined) return [node];
    rewritten.set(node, `\n${textOfNodes([text])}\n`);
    return [text];
  });
  const unruled = withoutRules({ ...tree, children }, markdown);
  const nested = rewriteTree(unruled.tree, (node, parent) => {
    if (node.type !== 'paragraph' || parent.type === 'root') return undefined;
    const next = withoutDebris(node, rewritten);
    if (next === node) return undefined;
    return textOfNodes([next]).trim() === '' ? [] : [next];
  });
  const count = unwrapped + unruled.count + rewritten.size;
  return count === 0 ? { tree, count } : { tree: nested, count, rewritten };
}

/** Converters draw a page's rules as `* * *`; beside these, `---` was a table's. */
function withoutRules(tree: Root, markdown: string): { tree: Root; count: number } {
  const drawn = rulesOf(tree, markdown);
  if (drawn === undefined || !drawn.includes('* * *') || !drawn.includes('---'))
    return { tree, count: 0 };
  const removed = new Set([...drawn.keys()].filter((index) => drawn[index] === '---'));
  return { tree: withoutBreaks(tree, removed), count: removed.size };
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

/** Lines of pipes and dashes go, and a pipe that opens or closes the paragraph and is its only one. */
function withoutDebris(paragraph: Paragraph, rewritten: Map<Nodes, string>): Paragraph {
  const pipes = textOfNodes([paragraph]).split('|').length - 1;
  const children: PhrasingContent[] = [];
  for (const [index, child] of paragraph.children.entries()) {
    if (child.type !== 'text') {
      children.push(child);
      continue;
    }
    const opens = index === 0 || paragraph.children[index - 1]?.type === 'break';
    const closes =
      index === paragraph.children.length - 1 || paragraph.children[index + 1]?.type === 'break';
    const lines = child.value.split('\n');
    const kept = lines.filter(
      (line, at) =>
        !((at > 0 || opens) && (at < lines.length - 1 || closes) && /^[\s-]*\|[|\s-]*$/.test(line)),
    );
    let value = kept.join('\n');
    if (pipes === 1 && index === 0)
      value = value.replace(/^\s*(\d{1,3}\.|)\s*\|\s*/, (_, number) =>
        number ? `${number} ` : '',
      );
    if (pipes === 1 && index === paragraph.children.length - 1)
      value = value.replace(/\s*\|\s*$/, '');
    children.push(value === child.value ? child : { ...child, value });
  }
  if (children.every((child, index) => child === paragraph.children[index])) return paragraph;
  const next = { ...paragraph, children };
  rewritten.set(paragraph, `\n${textOfNodes([next])}\n`);
  return next;
}

/** A cell of more words than this is a paragraph of a page, not an entry of a table. */
const LONG = 15;

/**
 * One column; or cells side by side and nothing under them, one of them a paragraph long. A table
 * whose header is empty may well be data: its rows decide.
 */
function isLayout(table: Table): boolean {
  const rows = table.children.map((row) =>
    row.children.filter(
      (cell) =>
        textOfNodes([cell]).trim() !== '' || cell.children.some((child) => child.type === 'image'),
    ),
  );
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return true;
  if (filled.every((row) => row.length === 1)) return filled.length === 1 || isOneColumn(table);
  const [only] = filled;
  return (
    filled.length === 1 &&
    only !== undefined &&
    only.some((cell) => wordsOfTree(cell).length > LONG)
  );
}

/** Only one column ever holds anything. */
function isOneColumn(table: Table): boolean {
  const columns = new Set(
    table.children.flatMap((row) =>
      row.children.flatMap((cell, index) => (textOfNodes([cell]).trim() === '' ? [] : [index])),
    ),
  );
  return columns.size <= 1;
}

const paragraphsOf = (table: Table): RootContent[] =>
  table.children.flatMap((row) => row.children.flatMap((cell) => blocksOf(cell)));

function blocksOf(cell: TableCell): Paragraph[] {
  if (cell.children.length === 0) return [];
  return [{ type: 'paragraph', children: cell.children }];
}
