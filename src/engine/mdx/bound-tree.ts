/** Trees that no page could show: nested without end, or tables that are mostly cells nobody wrote. */
import type { Nodes, Paragraph, Parents, Root, Table } from 'mdast';
import type { Bounded } from './bound-source.ts';
import { textOfNodes } from './text.ts';

/** Real policies nest their lists four or five times, and formatting twice. */
const DEEPEST_BLOCK = 24;
const DEEPEST_FORMAT = 8;

/** GFM fills each row up to the width of the header: a few kilobytes can ask for billions of cells. */
const MOST_EMPTY_CELLS = 20_000;

const FLOW_PARENTS = new Set(['root', 'blockquote', 'listItem']);
const PHRASING = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** The same words; what is nested too deep is plain text, and a table too wide is paragraphs. */
export function boundTree(tree: Root): Bounded<Root> {
  let count = 0;
  const bounded = within(tree, 0, 0) as Root;
  return { bounded, count };

  function within(parent: Parents, depth: number, formats: number): Parents {
    let changed = false;
    const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
      if (!('children' in child)) return [child];
      const format = PHRASING.has(child.type) ? formats + 1 : formats;
      if (format > DEEPEST_FORMAT) {
        count++;
        changed = true;
        return leavesOf(child);
      }
      if (depth >= DEEPEST_BLOCK && FLOW_PARENTS.has(parent.type) && isNested(child)) {
        count++;
        changed = true;
        return [paragraph(textOfNodes([child]))];
      }
      if (child.type === 'table' && isSparse(child)) {
        count++;
        changed = true;
        return child.children.map((row) =>
          paragraph(textOfNodes([row]).trim().replace(/\s+/gu, ' ')),
        );
      }
      const inner = within(child, depth + 1, format) as Nodes;
      changed ||= inner !== child;
      return [inner];
    });
    return changed ? ({ ...parent, children } as Parents) : parent;
  }
}

/** What formatting holds, without any of it. */
function leavesOf(node: Nodes): Nodes[] {
  const leaves: Nodes[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('children' in next) for (const child of next.children.toReversed()) waiting.push(child);
    else leaves.push(next);
  }
  return leaves;
}

const isNested = (node: Nodes): boolean => node.type === 'list' || node.type === 'blockquote';

const paragraph = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

function isSparse(table: Table): boolean {
  let [width, cells] = [0, 0];
  for (const row of table.children) {
    width = Math.max(width, row.children.length);
    cells += row.children.length;
  }
  return width * table.children.length > 4 * cells + MOST_EMPTY_CELLS;
}
