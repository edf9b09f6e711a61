/** Tables that hold data, and tables that only arranged a page: the second were most, for ten years. */
import type { Element, ElementContent } from 'hast';
import { BLOCK, HEADING } from './elements.ts';
import { saysMoreThan } from './text-length.ts';

/** The rows of a table, its nested tables' rows left out. */
export function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return SECTIONS.has(child.tagName) ? rowsOf(child) : [];
  });
}

export const cellsOf = (row: Element): Element[] =>
  row.children.filter(
    (child): child is Element => child.type === 'element' && CELLS.has(child.tagName),
  );

const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);
const CELLS = new Set(['td', 'th']);
/** A cell that says more is a column of a page. */
const LONGEST_CELL = 2_500;
const MOST_COLUMNS = 200;
/** Cells that the table would be filled up with, for each that it has. */
const MOST_PADDING = 20;

/** Whether a table holds data: one that a page was laid out with becomes the text that stands in it. */
export function isDataTable(table: Element): boolean {
  const { role, datatable } = table.properties;
  if (role === 'presentation' || role === 'none' || datatable === '0') return false;
  const rows = rowsOf(table).filter((row) => cellsOf(row).length > 0);
  const cells = rows.flatMap(cellsOf);
  const columns = rows.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  if (rows.length < 2 || columns < 2 || columns > MOST_COLUMNS) return false;
  if (rows.length * columns > MOST_PADDING * cells.length) return false;
  if (cells.some((cell) => holdsBlocks(cell) || saysMoreThan(cell, LONGEST_CELL))) return false;
  return cells.filter((cell) => saysMoreThan(cell, 0)).length >= 2;
}

const widthOf = (row: Element): number =>
  cellsOf(row).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0);

/** A span as HTML allows it, and no wider than any table is. */
export function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(String(cell.properties[name] ?? '1'), 10);
  return span >= 1 && span <= 1_000 ? span : 1;
}

const UNFIT = new Set([...HEADING, 'table', 'blockquote', 'pre', 'dl', 'hr']);

/** Markdown's cells hold lines and nothing else; paragraphs and short lists can be lines. */
function holdsBlocks(cell: Element): boolean {
  return cell.children.some(
    (child) =>
      child.type === 'element' &&
      (UNFIT.has(child.tagName) || (child.tagName !== 'a' && holdsBlocks(child))),
  );
}

/** The content of a layout table in the order in which it is read: row by row, cell by cell. */
export function unwrapped(table: Element): ElementContent[] {
  return table.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (SECTIONS.has(child.tagName) || child.tagName === 'tr') return unwrapped(child);
    return [{ type: 'element', tagName: 'div', properties: {}, children: child.children }];
  });
}

/** A cell's content on lines of its own where it was in blocks. */
export function asLines(children: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[] = [];
  for (const child of children) {
    if (child.type !== 'element' || !BLOCK.has(child.tagName)) {
      if (child.type === 'element') lines.push({ ...child, children: asLines(child.children) });
      else lines.push(child);
      continue;
    }
    const within = asLines(child.children);
    if (lines.some(says) && within.some(says)) lines.push(BREAK);
    lines.push(...within, BREAK);
  }
  return withoutOuterBreaks(lines);
}

const BREAK: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };

const says = (node: ElementContent): boolean =>
  node.type === 'text'
    ? node.value.trim() !== ''
    : node.type === 'element' && node.tagName !== 'br';

function withoutOuterBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.findLastIndex(says);
  const first = nodes.findIndex(says);
  const kept = first === -1 ? [] : nodes.slice(first, last + 1);
  return kept.filter(
    (node, index) => says(node) || !isBreak(node) || !isBreak(before(kept, index)),
  );
}

const isBreak = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'br';

/** The node before this one that is more than white space. */
function before(nodes: readonly ElementContent[], index: number): ElementContent | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const node = nodes[at];
    if (node !== undefined && (says(node) || isBreak(node))) return node;
  }
  return undefined;
}
