/** The blocks of a rendered tree that become passages, each with the element that shows it. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Block, PassageKind } from '../../archive/types.ts';
import { isElement, textOfElements } from './hast-text.ts';

export interface PlacedBlock {
  readonly block: Block;
  readonly element: Element;
}

const HEADING = /^h([1-6])$/;
const BLOCKS = new Set(['p', 'ul', 'ol', 'blockquote', 'pre', 'table', 'hr', 'div']);

/** In the order of the text. An element that says no words has no block. */
export function placedBlocks(tree: Root): PlacedBlock[] {
  const found: PlacedBlock[] = [];
  for (const node of tree.children) visit(node, found);
  return found;
}

function visit(node: RootContent | ElementContent, found: PlacedBlock[]): void {
  if (node.type === 'mdxJsxFlowElement') {
    const inside: PlacedBlock[] = [];
    for (const child of node.children) visit(child as ElementContent, inside);
    found.push(...(node.name === 'Furniture' ? inside.map(ofFurniture) : inside));
    return;
  }
  if (node.type !== 'element') return;
  const level = HEADING.exec(node.tagName)?.[1];
  if (level !== undefined) place(node, 'heading', node.children, found, Number(level));
  else if (node.tagName === 'p') place(node, 'paragraph', node.children, found);
  else if (node.tagName === 'pre') place(node, 'code', node.children, found);
  else if (node.tagName === 'tr') placeRow(node, found);
  else if (node.tagName === 'li') visitItem(node, found);
  else for (const child of node.children) visit(child, found);
}

const ofFurniture = ({ block, element }: PlacedBlock): PlacedBlock => ({
  block: { ...block, furniture: true },
  element,
});

/** An item's own words are its passage; what follows in it, nested lists too, are further ones. */
function visitItem(item: Element, found: PlacedBlock[]): void {
  const firstBlock = item.children.findIndex(
    (child) =>
      child.type === 'element' && (BLOCKS.has(child.tagName) || HEADING.test(child.tagName)),
  );
  const own = firstBlock === -1 ? item.children : item.children.slice(0, firstBlock);
  const rest = firstBlock === -1 ? [] : item.children.slice(firstBlock);
  const loose = textOfElements(own) === '';
  if (!loose) place(item, 'list-item', own, found);
  for (const [index, child] of rest.entries()) {
    if (loose && index === 0 && isElement(child, 'p'))
      place(child, 'list-item', child.children, found);
    else visit(child, found);
  }
}

function placeRow(row: Element, found: PlacedBlock[]): void {
  const cells = row.children.filter((child) => isElement(child, 'td', 'th'));
  const text = cells
    .map((cell) => textOfElements(cell.children))
    .filter(Boolean)
    .join(' | ');
  if (text !== '') found.push({ block: { kind: 'table-row', level: 0, text }, element: row });
}

function place(
  element: Element,
  kind: PassageKind,
  content: readonly ElementContent[],
  found: PlacedBlock[],
  level = 0,
): void {
  const text = textOfElements(content);
  if (text !== '') found.push({ block: { kind, level, text }, element });
}
