/** Trees written as MDX, in one style, so that the same tree always gives the same bytes. */
import type { Root, RootContent, Table, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { remembering } from '../../archive/remember.ts';
import { isPlainText } from './plain-text.ts';
import { rewriteTree } from './rewrite.ts';

/** A paragraph that begins so is code to an MDX parser: its first letter is written as a reference. */
const looksLikeCode = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
];

/** The site's engine makes an address of `www.` and whatever stands after it, signs and all. */
const looksLikeAddress = [
  {
    character: '.',
    before: '[Ww]{3}',
    inConstruct: 'phrasing' as const,
    notInConstruct: ['autolink' as const, 'link' as const, 'image' as const, 'label' as const],
  },
];

/** The one style in which trees are written. */
export const style: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '_',
  strong: '*',
  fence: '`',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  unsafe: [...looksLikeCode, ...looksLikeAddress],
};

/** As the package writes text, but without looking for what plain text cannot hold: that takes half the time. */
const text: NonNullable<NonNullable<Options['handlers']>['text']> = (
  { value }: Text,
  parent,
  state,
  info,
) => {
  if (isPlainText(value, info.before, info.after)) return value;
  const siblings = parent?.children ?? [];
  const index = state.indexStack.at(-1) ?? 0;
  const [beforeNode, afterNode] = [siblings[index - 1], siblings[index + 1]];
  return state.safe(value, { ...info, beforeNode, afterNode });
};

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, { ...style, handlers: { text } })
  .freeze();

/**
 * The MDX of a tree. It is not yet known to be safe or to say the same: `verify` finds out.
 *
 * Blocks are written one by one, as most of them were written before: neighbouring versions share
 * them. Blocks that look at what stands before them, as lists do, are written together with it.
 */
export function serialise(tree: Root): string {
  return blocksWritten(tree.children);
}

function blocksWritten(blocks: readonly RootContent[]): string {
  return chunks(blocks)
    .map((chunk) => {
      const [block] = chunk;
      if (block?.type === 'mdxJsxFlowElement') return component(block);
      const plain = block && plainBlock(block);
      if (plain !== undefined) return plain;
      return written(JSON.stringify(block?.type === 'table' ? [withBreaks(block)] : chunk));
    })
    .join('\n');
}

/** A paragraph or a heading that is one plain text; nothing for any other block. */
function plainBlock(block: RootContent): string | undefined {
  if (block.type !== 'paragraph' && block.type !== 'heading') return undefined;
  const [only, more] = block.children;
  if (only?.type !== 'text' || more !== undefined) return undefined;
  if (!isPlainText(only.value, '\n', '\n')) return undefined;
  return block.type === 'paragraph'
    ? `${only.value}\n`
    : `${'#'.repeat(block.depth)} ${only.value}\n`;
}

/** A row is one line: a line break inside a cell is written as `<br />`, as everybody does. */
function withBreaks(table: Table): RootContent {
  const root: Root = { type: 'root', children: [table] };
  const rewritten = rewriteTree(root, (node) =>
    node.type === 'break'
      ? [{ type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] }]
      : undefined,
  );
  return rewritten.children[0] ?? table;
}

/** What it holds is not set in, so that its blocks are written as they are elsewhere. */
function component({ name, attributes, children }: MdxJsxFlowElement): string {
  const said = attributes.map((attribute) =>
    'name' in attribute ? ` ${attribute.name}="${String(attribute.value)}"` : '',
  );
  return `<${name}${said.join('')}>\n\n${blocksWritten(children as RootContent[])}\n</${name}>\n`;
}

const written = remembering((chunk: string): string =>
  processor.stringify({ type: 'root', children: JSON.parse(chunk) as RootContent[] }),
);

function chunks(blocks: readonly RootContent[]): RootContent[][] {
  const found: RootContent[][] = [];
  for (const [index, block] of blocks.entries()) {
    const leansOn = block.type === 'list' || block.type === 'code';
    if (leansOn && blocks[index - 1]?.type === 'list') found.at(-1)?.push(block);
    else found.push([block]);
  }
  return found;
}
