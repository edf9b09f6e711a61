/**
 * White space where Markdown cannot have it: at the edges of blocks and of bold type, and beside line
 * breaks. Written as it is, a line break there would be a stray backslash, and bold type asterisks.
 */
import type { Delete, Emphasis, Link, Nodes, PhrasingContent, Root, Strong } from 'mdast';
import { rewriteTree } from './rewrite.ts';

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
const EMPTY_LINES = /[ \t]*\n[ \t\n]*/g;

/** The same words; a paragraph without any is gone, and so is bold type within bold type. */
export function trimBlocks(tree: Root): Root {
  return rewriteTree(tree, (node, parent) => {
    if (isInline(node)) return withoutEdges(node, parent);
    if (node.type === 'text') {
      const value = node.value.includes('\n') ? node.value.replace(EMPTY_LINES, '\n') : node.value;
      return value === node.value ? undefined : [{ ...node, value }];
    }
    if (!BLOCKS.has(node.type) || !('children' in node)) return undefined;
    const children = trimmed(besideBreaks(node.children as PhrasingContent[]));
    if (children.length === 0 && node.type === 'paragraph') return [];
    return same(children, node.children) ? undefined : [{ ...node, children } as Nodes];
  });
}

type Inline = Strong | Emphasis | Delete | Link;

const INLINE = new Set(['strong', 'emphasis', 'delete', 'link']);

const isInline = (node: Nodes): node is Inline => INLINE.has(node.type);

function withoutEdges(node: Inline, parent: Nodes): readonly Nodes[] | undefined {
  if (parent.type === node.type) return node.children;
  const children = node.children.flatMap((child): PhrasingContent[] =>
    child.type === node.type ? child.children : [child],
  );
  const first = children.findIndex((child) => !isSpace(child));
  if (first === -1) return children;
  const last = children.findLastIndex((child) => !isSpace(child));
  const inner = children.slice(first, last + 1);
  const before = [...children.slice(0, first), ...takeEdge(inner, 'start')];
  const after = [...takeEdge(inner, 'end'), ...children.slice(last + 1)];
  if (before.length === 0 && after.length === 0 && same(inner, node.children)) return undefined;
  return [...before, { ...node, children: inner } as Inline, ...after];
}

/** The white space that a text at an edge begins or ends with, taken out of it. */
function takeEdge(nodes: PhrasingContent[], side: 'start' | 'end'): PhrasingContent[] {
  const index = side === 'start' ? 0 : nodes.length - 1;
  const node = nodes[index];
  if (node?.type !== 'text') return [];
  const value = side === 'start' ? node.value.trimStart() : node.value.trimEnd();
  if (value === node.value) return [];
  nodes[index] = { ...node, value };
  const edge =
    side === 'start' ? node.value.slice(0, -value.length) : node.value.slice(value.length);
  return [{ type: 'text', value: edge }];
}

/**
 * A line that is empty but for the break that ends it would part the paragraph, and so would one
 * with an editorial mark alone: that is a block of its own to MDX.
 */
function besideBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((node, index): PhrasingContent[] => {
    const [before, after] = [children[index - 1], children[index + 1]];
    if (node.type === 'break')
      return isMark(after) && endsLine(children, index + 1) ? [SPACE] : [node];
    if (node.type !== 'text') return [node];
    let { value } = node;
    if (before?.type === 'break') value = value.replace(/^[ \t\n]+/, '');
    if (after?.type === 'break') value = value.replace(/[ \t\n]+$/, '');
    if (isMark(before)) value = value.replace(/^[ \t]*\n/, ' ');
    if (isMark(after)) value = value.replace(/\n[ \t]*$/, ' ');
    if (value === node.value) return [node];
    return value === '' ? [] : [{ ...node, value }];
  });
}

const SPACE: PhrasingContent = { type: 'text', value: ' ' };

const isMark = (node: PhrasingContent | undefined): boolean => node?.type === 'mdxJsxTextElement';

/** Whether nothing but marks stands from here to the end of the line. */
function endsLine(children: readonly PhrasingContent[], from: number): boolean {
  for (let index = from; index < children.length; index++) {
    const node = children[index];
    if (isMark(node)) continue;
    if (node?.type !== 'text') return node?.type === 'break';
    if (!/^[ \t]*$/.test(node.value)) return /^[ \t]*\n/.test(node.value);
  }
  return true;
}

function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const start = children.findIndex((node) => !isSpace(node));
  if (start === -1) return [];
  const end = children.findLastIndex((node) => !isSpace(node));
  return children.slice(start, end + 1).map((node, index, all) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === all.length - 1) value = value.trimEnd();
    return value === node.value ? node : { ...node, value };
  });
}

const isSpace = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');

const same = (one: readonly Nodes[], other: readonly Nodes[]): boolean =>
  one.length === other.length && one.every((node, index) => node === other[index]);
