/** Trees written as MDX, in one style, so that the same tree always gives the same bytes. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** A paragraph that begins so is code to an MDX parser: its first letter is written as a reference. */
const looksLikeCode = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
];

const processor = unified()
  .use(remarkGfm)
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
    unsafe: looksLikeCode,
  })
  .freeze();

/** The MDX of a tree. It is not yet known to be safe or to say the same: `verify` finds out. */
export const serialise = (tree: Root): string => processor.stringify(tree);
