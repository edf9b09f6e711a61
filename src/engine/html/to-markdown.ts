/** From a tidy tree to Markdown: definition lists as lists whose items begin with the term in bold. */
import type { Element, Root as HastRoot } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type {
  BlockContent,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { targetOf } from './addresses.ts';

const processor = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    fences: true,
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
  })
  .freeze();

/** @throws where the tree is none that Markdown can be made of; `tidy` makes one that is. */
export function markdownTree(tree: HastRoot, base?: string): Root {
  const flow: HastRoot = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'div',
        properties: {},
        children: tree.children as Element['children'],
      },
    ],
  };
  const made = toMdast(flow, { handlers: { dl, br, a: link(base), img } }) as Root;
  return { type: 'root', children: made.children.flatMap(finished) as RootContent[] };
}

export const written = (tree: Root): string => processor.stringify(tree);

/**
 * Each term is a list item that begins with it in bold; what defines it stands on the next line. A
 * bold line alone above a text is made a heading by a repair, and a term is none.
 */
const dl: Handle = (state, node) => {
  const items: ListItem[] = [];
  /** Whether the last item is a term that nothing defines yet. */
  let isAlone = false;
  for (const part of partsOf(node)) {
    const item = items.at(-1);
    const blocks = part.tagName === 'dt' ? [] : (state.toFlow(state.all(part)) as BlockContent[]);
    if (part.tagName === 'dt') items.push(listItem([termOf(state, part)]));
    else if (item === undefined) items.push(listItem(blocks));
    else item.children = isAlone ? defined(item, blocks) : [...item.children, ...blocks];
    isAlone = part.tagName === 'dt';
  }
  return {
    type: 'list',
    ordered: false,
    spread: true,
    children: items.filter((item) => item.children.length > 0),
  };
};

/** What an item with a term alone holds when it is defined. */
function defined(item: ListItem, blocks: BlockContent[]): ListItem['children'] {
  const [term] = item.children;
  const [first, ...rest] = blocks;
  if (term?.type !== 'paragraph' || first === undefined) return [...item.children, ...blocks];
  if (first.type !== 'paragraph') {
    return [{ ...term, children: [{ type: 'emphasis', children: term.children }] }, ...blocks];
  }
  const words = first.children.slice(first.children.findIndex(isSomething));
  return [{ ...term, children: [...term.children, { type: 'break' }, ...words] }, ...rest];
}

const isSomething = (node: PhrasingContent): boolean =>
  node.type !== 'break' && (node.type !== 'text' || node.value.trim() !== '');

const listItem = (children: BlockContent[]): ListItem => ({
  type: 'listItem',
  spread: true,
  children,
});

/** Terms and definitions, also where they stand in groups; anything else counts as a definition. */
function partsOf(list: Element): Element[] {
  return list.children.flatMap((child): Element[] => {
    if (child.type === 'text' && child.value.trim() !== '')
      return [{ type: 'element', tagName: 'dd', properties: {}, children: [child] }];
    if (child.type !== 'element') return [];
    if (child.tagName === 'dt' || child.tagName === 'dd') return [child];
    const grouped =
      child.tagName === 'div' &&
      child.children.some((within) => within.type === 'element' && /^d[td]$/.test(within.tagName));
    return grouped
      ? partsOf(child)
      : [{ type: 'element', tagName: 'dd', properties: {}, children: [child] }];
  });
}

function termOf(state: State, term: Element): Paragraph {
  const children = state.all(term).flatMap((node): PhrasingContent[] => {
    return 'children' in node &&
      node.type !== 'link' &&
      node.type !== 'emphasis' &&
      node.type !== 'strong' &&
      node.type !== 'delete'
      ? (node.children as PhrasingContent[])
      : [node as PhrasingContent];
  });
  const bold = children.length > 0 && children.every((child) => child.type === 'strong');
  return {
    type: 'paragraph',
    children: bold || children.length === 0 ? children : [{ type: 'strong', children }],
  };
}

/** A line ends in a cell as it does in the tables that other converters write. */
const br: Handle = (state) => (state.inTable ? { type: 'html', value: '<br>' } : { type: 'break' });

/** A link to nowhere is its words. */
const link =
  (base: string | undefined): Handle =>
  (state, node) => {
    const { href, title } = node.properties;
    const children = state.all(node) as PhrasingContent[];
    if (typeof href !== 'string') return children;
    const url = targetOf(href, base);
    return { type: 'link', url, title: typeof title === 'string' ? title : null, children };
  };

const img: Handle = (_, node) => {
  const { src, alt, title } = node.properties;
  return {
    type: 'image',
    url: String(src ?? ''),
    alt: String(alt ?? ''),
    title: typeof title === 'string' ? title : null,
  };
};

/** Lines apart: a page of the nineties parted its paragraphs with two line breaks. */
function finished(node: Nodes): Nodes[] {
  if (node.type === 'paragraph') return paragraphsOf(node);
  if (node.type === 'heading') return [{ ...node, children: withoutBreaks(node.children) }];
  if (!('children' in node) || node.type === 'table') return [node];
  const children = (node.children as Nodes[]).flatMap(finished);
  return [{ ...node, children } as Nodes];
}

function paragraphsOf(paragraph: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  let breaks: PhrasingContent[] = [];
  for (const child of paragraph.children) {
    const blank = child.type === 'text' && /^[ \t\n]*$/.test(child.value);
    if (child.type === 'break' || (blank && breaks.length > 0)) {
      breaks.push(child);
      continue;
    }
    const lines = breaks.filter(({ type }) => type === 'break').length;
    if (lines >= 2) parts.push([]);
    else parts.at(-1)?.push(...breaks);
    breaks = [];
    parts.at(-1)?.push(child);
  }
  return parts.filter((part) => part.length > 0).map((children) => ({ ...paragraph, children }));
}

const withoutBreaks = (children: readonly PhrasingContent[]): PhrasingContent[] =>
  children.map((child): PhrasingContent => {
    if (child.type === 'break') return { type: 'text', value: ' ' };
    return 'children' in child
      ? ({
          ...child,
          children: withoutBreaks(child.children as PhrasingContent[]),
        } as PhrasingContent)
      : child;
  });
