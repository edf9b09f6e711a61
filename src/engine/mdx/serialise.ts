/** Trees written as MDX, in one style, so that the same tree always gives the same bytes. */
import type { Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { remembering } from '../../archive/remember.ts';
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

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, {
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
  })
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
      return written(JSON.stringify(block?.type === 'table' ? [withBreaks(block)] : chunk));
    })
    .join('\n');
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
