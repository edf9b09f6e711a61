import type { Root, TableCell, TableRow } from 'mdast';
import { rewriteTree } from './rewrite.ts';

/**
 * The tree with each table's header row as wide as its widest row. GFM drops cells beyond the
 * header's; an archive keeps their words.
 */
export function widenTables(tree: Root): Root {
  return rewriteTree(tree, (node) => {
    if (node.type !== 'table') return undefined;
    const [header, ...rows] = node.children;
    if (header === undefined) return undefined;
    const width = rows.reduce((widest, row) => Math.max(widest, row.children.length), 0);
    const missing = width - header.children.length;
    if (missing <= 0) return undefined;
    const empty = Array.from({ length: missing }, (): TableCell => ({
      type: 'tableCell',
      children: [],
    }));
    const wide: TableRow = { ...header, children: [...header.children, ...empty] };
    return [{ ...node, children: [wide, ...rows] }];
  });
}
