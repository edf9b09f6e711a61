import type { Root } from 'mdast';
import { boundSource, type Bounded } from './bound-source.ts';
import { boundTree } from './bound-tree.ts';
import { parseMarkdown } from './parse.ts';
import { resolveReferences } from './references.ts';
import { widenTables } from './tables.ts';
import { tooMuchToParse, tooMuchToShow } from './too-much.ts';

/** The tree of archived Markdown, of a shape that walks, pages and parsers can bear; or why there is none. */
export function readable(markdown: string): Bounded<Root> | { readonly tooMuch: string } {
  const unparsed = tooMuchToParse(markdown);
  if (unparsed !== undefined) return { tooMuch: unparsed };
  const source = boundSource(markdown);
  const parsed = parseMarkdown(source.bounded);
  const unshown = tooMuchToShow(parsed);
  if (unshown !== undefined) return { tooMuch: unshown };
  const tree = boundTree(parsed);
  return {
    bounded: widenTables(resolveReferences(tree.bounded, source.bounded)),
    count: source.count + tree.count,
  };
}
