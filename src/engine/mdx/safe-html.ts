/** From the engine's tree to one that is built anew of known elements and attributes, and of nothing else. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { parseMemento } from '../../archive/memento.ts';
import { make } from './make.ts';
import { type Tongue, withMarks } from './permalink.ts';
import { isSafeTarget } from './targets.ts';

type Node = RootContent | ElementContent;
type Build = (node: Element, children: ElementContent[]) => Element;

/**
 * `tongue` is the language that is said around the tree; passages in another one say theirs.
 *
 * @throws on anything that verified MDX does not hold.
 */
export function safeTree(tree: Root, tongue?: Tongue): Root {
  const children = safeNodes(tree.children, tongue);
  nameTables(children);
  return { type: 'root', children };
}

/** Regions that can be scrolled are landmarks, and landmarks are told apart by their names. */
function nameTables(nodes: readonly ElementContent[], named = 0): number {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (isTableRegion(node)) node.properties['ariaLabel'] = `Table ${++named}`;
    named = nameTables(node.children, named);
  }
  return named;
}

const safeNodes = (nodes: readonly Node[], around: Tongue | undefined): ElementContent[] =>
  nodes.flatMap((node) => safe(node, around));

function safe(node: Node, around: Tongue | undefined): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type === 'mdxJsxTextElement') {
    return [node.name === 'br' ? make('br', {}, []) : editorialMark(node.attributes)];
  }
  if (node.type === 'mdxJsxFlowElement') {
    return node.name === 'Furniture'
      ? [furniture(node, around)]
      : [make('p', {}, [editorialMark(node.attributes)])];
  }
  if (node.type !== 'element') throw new Error(`A policy holds ${node.type}, which no page shows.`);
  const build = Object.hasOwn(elements, node.tagName) ? elements[node.tagName] : undefined;
  if (build === undefined)
    throw new Error(`A policy holds <${node.tagName}>, which no page shows.`);
  const passage = node.data?.passage;
  const tongue = passage?.tongue ?? around;
  const children = safeNodes(node.children, tongue);
  if (passage === undefined) return [build(node, children)];
  const built = build(node, withMarks(node.tagName, children, passage));
  const said = tongue === undefined || tongue.lang === around?.lang ? {} : tongue;
  const state = passage.note?.state === undefined ? {} : { dataLife: passage.note.state };
  const properties = {
    ...built.properties,
    id: passage.id,
    className: ['passage'],
    ...state,
    ...said,
  };
  return [{ ...built, properties }];
}

const plain: Build = (node, children) => make(node.tagName, {}, children);

/** Every element that a policy's text may be made of. */
const elements: Readonly<Record<string, Build>> = {
  ...Object.fromEntries(
    [
      'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'li', 'blockquote', 'pre', 'code', 'thead', 'tbody',
      'tr', 'em', 'strong', 'del', 'br', 'hr',
    ].map((name) => [name, plain]), // prettier-ignore
  ),
  h1: (_, children) => make('h2', {}, children),
  ol: ({ properties: { start } }, children) =>
    make('ol', typeof start === 'number' ? { start } : {}, children),
  table: (_, children) =>
    make('section', { className: [TABLE], tabIndex: 0 }, [make('table', {}, children)]),
  th: (node, children) =>
    children.length > 0
      ? make('th', { ...alignment(node), scope: 'col' }, children)
      : make('td', alignment(node), children),
  td: (node, children) => make('td', alignment(node), children),
  a: link,
  input: ({ properties: { checked } }) => {
    const sign = checked === true ? '☑' : '☐';
    return make('span', { className: ['task'] }, [{ type: 'text', value: sign }]);
  },
};

const TABLE = 'table';

const isTableRegion = ({ tagName, properties: { className } }: Element): boolean =>
  tagName === 'section' && Array.isArray(className) && className.includes(TABLE);

function alignment({ properties: { align } }: Element): Properties {
  return align === 'center' || align === 'right' ? { className: [`align-${align}`] } : {};
}

function link({ properties: { href } }: Element, children: ElementContent[]): Element {
  if (typeof href !== 'string' || !isSafeTarget(href)) return make('span', {}, children);
  const memento = parseMemento(href);
  const archived = memento && {
    className: ['memento'],
    title: `Archived: ${memento.url}, ${memento.at.slice(0, 10)}`,
  };
  const properties = {
    href: new URL(href).href,
    rel: ['external', 'nofollow', 'noopener'],
    referrerPolicy: 'no-referrer',
    ...archived,
  };
  return make('a', properties, children);
}

type Attributes = readonly {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}[];

const furnitureLabels: Readonly<Record<string, string>> = {
  navigation: 'menu of the page',
  footer: 'foot of the page',
};

/** The page's own menus stand apart, under a label that says so. */
function furniture(
  node: { attributes: Attributes; children: readonly unknown[] },
  around: Tongue | undefined,
): Element {
  const kind = valueOf(node.attributes, 'kind') ?? '';
  const label = Object.hasOwn(furnitureLabels, kind) ? furnitureLabels[kind] : 'part of the page';
  const mark = make('span', { className: ['omitted'] }, [{ type: 'text', value: `[${label}]` }]);
  const children = safeNodes(node.children as Node[], around);
  const known = Object.hasOwn(furnitureLabels, kind) ? { dataKind: kind } : {};
  return make('div', { className: ['furniture'], ...known }, [make('p', {}, [mark]), ...children]);
}

const valueOf = (attributes: Attributes, name: string): string | undefined => {
  const found = attributes.find((attribute) => attribute.name === name)?.value;
  return typeof found === 'string' ? found : undefined;
};

const kinds: Readonly<Record<string, string>> = {
  link: 'link',
  image: 'picture',
  icon: 'icon',
  script: 'script',
  redaction: 'taken out by the archive',
};

function editorialMark(attributes: Attributes): Element {
  const kind = kinds[valueOf(attributes, 'kind') ?? ''] ?? 'something';
  const label = valueOf(attributes, 'label');
  const text = label === undefined ? `[${kind}]` : `[${kind}: ${label}]`;
  return make('span', { className: ['omitted'] }, [{ type: 'text', value: text }]);
}
