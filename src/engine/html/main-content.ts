/**
 * The part of a page that a reader view would show, found with Mozilla's Readability. Readability
 * chooses; what it chose is taken whole from the page's own tree, because it also cleans, and a
 * table of what is kept for how long may look like clutter to it.
 */
import { Readability } from '@mozilla/readability';
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { parseHTML } from 'linkedom';
import { BLOCK, FURNITURE, HEADING } from './elements.ts';
import { isMostlySigns, saysMoreThan, textLength } from './text-length.ts';
import type { Page } from './tree.ts';

/** Readability reads the text of each element again and again: pages beyond this are shown whole. */
const MOST_ELEMENTS = 20_000;
const MOST_READING = 30_000_000;
/** What going through an element costs, in characters: pages nest thousands of rows in tables in tables. */
const ELEMENT = 100;
/** A choice that leaves out more of the text than this is no good. Links do not count as text. */
const LEAST_SHARE = 0.4;
/** Readability wants 500 characters to go by: a page that says less is shown whole. */
const LEAST_TEXT = 500;

/** The main content, or everything but the furniture where none can be made out. */
export function mainContent(page: Page): Root {
  const whole = withoutFurniture(page.tree, new Set());
  const chosen = saysMoreThan(whole, LEAST_TEXT) ? chosenBy(page) : new Set<Element>();
  if (chosen.size === 0) return whole;
  const main = withoutFurniture(partsOf(page.tree, chosen), chosen);
  return proseIn(main) >= LEAST_SHARE * proseIn(whole) ? main : whole;
}

function proseIn(tree: Root): number {
  const { all, linked } = textLength(tree);
  return all - linked;
}

/** The elements that Readability would show. */
function chosenBy({ tree, elements, title }: Page): ReadonlySet<Element> {
  if (elements > MOST_ELEMENTS || isMostlySigns(tree) || reading(tree) > MOST_READING)
    return new Set();
  const numbered: Element[] = [];
  const html = `<!doctype html><html><head><title>${plain(title)}</title></head><body>${written(tree, numbered)}</body></html>`;
  try {
    const { document } = parseHTML(html);
    const article = new Readability<globalThis.Element>(document as unknown as Document, {
      serializer: (node) => node as globalThis.Element,
      disableJSONLD: true,
    }).parse();
    const kept = article?.content?.querySelectorAll('[data-n]') ?? [];
    return new Set(
      [...kept].flatMap((element) => numbered[Number(element.getAttribute('data-n'))] ?? []),
    );
  } catch {
    // Readability was written for pages that browsers had put in order; this one stays whole.
    return new Set();
  }
}

/** The characters that reading every element's text once takes, and going through the elements in it. */
function reading(tree: Root): number {
  let sum = 0;
  const count = (node: Nodes): number => {
    if (node.type === 'text') return node.value.length;
    if (!('children' in node)) return 0;
    let length = 0;
    for (const child of node.children) length += count(child);
    sum += length;
    return length + ELEMENT;
  };
  count(tree);
  return sum;
}

const SHOWN = [
  'class',
  'id',
  'role',
  'href',
  'rel',
  'summary',
  'datatable',
  'itemprop',
  'alt',
  'src',
];

/** HTML of the tree, each element with its number: nothing hidden, so that nothing is passed over. */
function written(node: Nodes, numbered: Element[]): string {
  if (node.type === 'text') return plain(node.value);
  if (!('children' in node)) return '';
  const content =
    node.type === 'element' ? [] : node.children.map((child) => written(child, numbered));
  if (node.type !== 'element') return content.join('');
  const attributes = SHOWN.flatMap((name) => {
    const value = node.properties[name];
    return value === undefined ? [] : [` ${name}="${plain(String(value))}"`];
  }).join('');
  const start = `<${tagName(node)} data-n="${numbered.push(node) - 1}"${attributes}>`;
  if (node.tagName === 'br' || node.tagName === 'hr' || node.tagName === 'img') return start;
  return `${start}${node.children.map((child) => written(child, numbered)).join('')}</${tagName(node)}>`;
}

/** A form that wraps a whole page, as ASP.NET made them, is a block like any other. */
const tagName = ({ tagName: name }: Element): string => (name === 'form' ? 'div' : name);

/** Signs that could be markup stand for themselves by their looks: only how much is said counts here. */
const plain = (text: string): string =>
  text.replaceAll('&', '+').replaceAll('<', '‹').replaceAll('>', '›').replaceAll('"', '”');

/** The smallest part of the tree that holds all that was chosen, without its parts that hold nothing of it. */
function partsOf(tree: Root, chosen: ReadonlySet<Element>): Root {
  const holding = new Set<Nodes>();
  mark(tree, chosen, holding);
  let node: Element | Root = tree;
  for (;;) {
    const within: Element[] = (node.children as RootContent[]).filter(
      (child): child is Element => child.type === 'element' && holding.has(child),
    );
    const [only] = within;
    if (within.length !== 1 || only === undefined) break;
    if (chosen.has(only)) return { type: 'root', children: [only] };
    node = only;
  }
  return { type: 'root', children: withTheirHeadings(node.children as RootContent[], holding) };
}

/**
 * From the first part that was chosen to the last: what stands between them is part of the text, and
 * so are headings right before them and lines beside them.
 */
function withTheirHeadings(
  children: readonly RootContent[],
  holding: ReadonlySet<Nodes>,
): RootContent[] {
  const last = children.findLastIndex((child) => holding.has(child));
  let first = children.findIndex((child) => holding.has(child));
  while (first > 0 && (isLine(children[first - 1]) || isHeading(children[first - 1]))) first--;
  return children.filter((child, index) => (index >= first && index <= last) || isLine(child));
}

const isLine = (node: RootContent | undefined): boolean =>
  node?.type === 'text' || (node?.type === 'element' && !BLOCK.has(node.tagName));

const isHeading = (node: RootContent | undefined): boolean =>
  node?.type === 'element' && HEADING.has(node.tagName);

function mark(node: Nodes, chosen: ReadonlySet<Element>, holding: Set<Nodes>): boolean {
  if (!('children' in node)) return false;
  let holds = node.type === 'element' && chosen.has(node);
  for (const child of node.children) if (mark(child, chosen, holding)) holds = true;
  if (holds) holding.add(node);
  return holds;
}

const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'dialog']);

/** The tree without menus, banners and the like, unless something in them was chosen. */
function withoutFurniture(tree: Root, chosen: ReadonlySet<Element>): Root {
  const holding = new Set<Nodes>();
  mark(tree, chosen, holding);
  const isFurniture = ({ tagName: name, properties }: Element): boolean =>
    (FURNITURE.has(name) && name !== 'form') || ROLES.has(String(properties['role']));
  const clean = <Content extends RootContent | ElementContent>(
    children: readonly Content[],
  ): Content[] =>
    children.flatMap((child): Content[] => {
      if (child.type !== 'element') return [child];
      if (isFurniture(child) && !holding.has(child) && !HEADING.has(firstHeading(child))) return [];
      return [{ ...child, children: clean(child.children) }];
    });
  return { type: 'root', children: clean(tree.children) };
}

/** An article's own `<header>` holds its title: it stays. */
function firstHeading(element: Element): string {
  if (element.tagName !== 'header') return '';
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'h1') return 'h1';
    if (firstHeading({ ...child, tagName: 'header' }) !== '') return 'h1';
  }
  return '';
}
