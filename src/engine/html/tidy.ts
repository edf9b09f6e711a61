/** Takes off what arranged a page, and leaves what Markdown has a form for. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { BLOCK, HEADING, INLINE } from './elements.ts';
import { asLines, cellsOf, isDataTable, rowsOf, spanOf, unwrapped } from './tables.ts';
import { saysMoreThan } from './text-length.ts';

export function tidy(tree: Root): Root {
  return { type: 'root', children: inFlow(tree.children as ElementContent[]) };
}

/** A form with less to read than this is a form; one with more wraps a page. */
const LEAST_TEXT = 400;

function inFlow(children: readonly (ElementContent | RootContent)[]): ElementContent[] {
  const flow: ElementContent[] = [];
  for (const child of children) {
    if (child.type !== 'text' && child.type !== 'element') continue;
    for (const node of child.type === 'text' ? [child] : element(child)) {
      const last = flow.at(-1);
      if (node.type === 'text' && last?.type === 'text') {
        flow[flow.length - 1] = { type: 'text', value: last.value + node.value };
      } else flow.push(node);
    }
  }
  return flow;
}

function element(node: Element): ElementContent[] {
  const { tagName } = node;
  if (tagName === 'table') return table(node);
  if (tagName === 'form') {
    return saysMoreThan(node, LEAST_TEXT)
      ? [{ ...node, tagName: 'div', children: inFlow(node.children) }]
      : [];
  }
  if (tagName === 'button') return isDisclosure(node) ? inFlow(node.children) : [];
  if (tagName === 'img') return isSpacer(node) ? [] : [picture(node)];
  if (tagName === 'dl' && !node.children.some(isTerm))
    return [{ ...node, tagName: 'div', children: inFlow(node.children) }];
  if (tagName === 'dialog' || tagName === 'menu') {
    return [
      { ...node, tagName: tagName === 'menu' ? 'ul' : 'div', children: inFlow(node.children) },
    ];
  }
  const children = inFlow(node.children);
  // A mark around nothing says nothing, and runs of them take their square to be made sense of.
  if (INLINE.has(tagName) && tagName !== 'br' && !children.some(isSomething)) return children;
  // Bold or linked paragraphs: Markdown has no mark around blocks, so the blocks lose it.
  if (!BLOCK.has(tagName) && tagName !== 'a' && children.some(isBlock)) return children;
  if (tagName === 'a' && children.some(isBlock)) return children;
  if (HEADING.has(tagName) && children.some(isBlock))
    return [{ ...node, children: asLines(children) }];
  return [{ ...node, children }];
}

function table(node: Element): ElementContent[] {
  const captions = node.children.filter(
    (child) => child.type === 'element' && child.tagName === 'caption',
  );
  const inner = { ...node, children: node.children.filter((child) => !captions.includes(child)) };
  const caption = captions.map((child): Element => ({ ...(child as Element), tagName: 'p' }));
  if (!isDataTable(inner)) return inFlow([...caption, ...unwrapped(inner)]);
  const rows = rowsOf(inner);
  const children = rows.map((row, index): Element => ({
    ...row,
    children: cellsOf(row).map((cell): Element => {
      const rowSpan = Math.min(spanOf(cell, 'rowspan'), rows.length - index);
      const properties = { colSpan: spanOf(cell, 'colspan'), rowSpan };
      return { ...cell, properties, children: asLines(inFlow(cell.children)) };
    }),
  }));
  return [...inFlow(caption), ...outsideCells(inner), { ...inner, properties: {}, children }];
}

/** Text between cells, which browsers show before the table. */
function outsideCells(table: Element): ElementContent[] {
  const stray = (node: Element): ElementContent[] =>
    node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element')
        return child.type === 'text' && child.value.trim() !== '' ? [child] : [];
      if (child.tagName === 'td' || child.tagName === 'th') return [];
      return /^(tr|thead|tbody|tfoot)$/.test(child.tagName) ? stray(child) : inFlow([child]);
    });
  const children = stray(table);
  return children.length === 0
    ? []
    : [{ type: 'element', tagName: 'div', properties: {}, children }];
}

const isTerm = (node: ElementContent): boolean =>
  node.type === 'element' &&
  (node.tagName === 'dt' || (node.tagName === 'div' && node.children.some(isTerm)));

const isSomething = (node: ElementContent): boolean =>
  node.type !== 'text' || node.value.trim() !== '';

const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && BLOCK.has(node.tagName);

/** A button that opens a part of the text is that part's heading. */
const isDisclosure = ({ properties }: Element): boolean =>
  properties['aria-expanded'] !== undefined || properties['aria-controls'] !== undefined;

/** Pictures that are said to say nothing, or are of one point, pushed other things around. */
function isSpacer({ properties: { alt, width, height } }: Element): boolean {
  if (typeof alt === 'string' && alt.trim() === '') return true;
  return Number.parseInt(String(width), 10) <= 2 || Number.parseInt(String(height), 10) <= 2;
}

function picture(node: Element): Element {
  const { alt, title, src } = node.properties;
  const address = String(src ?? '');
  return {
    ...node,
    properties: {
      ...(alt === undefined ? {} : { alt }),
      ...(title === undefined ? {} : { title }),
      src: address.startsWith('data:') ? '' : address,
    },
  };
}
