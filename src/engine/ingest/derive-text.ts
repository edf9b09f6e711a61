/** From an original to the text that the site shows: parsed, repaired, serialised, and proved the same. */
import type { Root } from 'mdast';
import type { RepairCounts } from '../../archive/types.ts';
import { parseMarkdown } from '../mdx/parse.ts';
import { resolveReferences } from '../mdx/references.ts';
import { serialise } from '../mdx/serialise.ts';
import { trimBlocks } from '../mdx/trim.ts';
import { widenTables } from '../mdx/tables.ts';
import { wordsOfTree } from '../mdx/text.ts';
import { firstDifference, verify, type Refusal } from '../mdx/verify.ts';
import { repairs } from '../repair/index.ts';
import type { Repair } from '../repair/repair.ts';
import { titleHeading } from '../repair/title.ts';

export interface DerivedText {
  /** As published; absent where the text does not begin with one. */
  readonly title?: string;
  readonly mdx: string;
  readonly repairs: RepairCounts;
}

export type Derivation = { readonly text: DerivedText } | { readonly refusal: Refusal };

/** Derives a text; refused where the words of the original would not be the words of the page. */
export function deriveText(markdown: string, steps: readonly Repair[] = repairs): Derivation {
  let tree = widenTables(resolveReferences(parseMarkdown(markdown)));
  const counts: Record<string, number> = {};
  for (const repair of steps) {
    const repaired = repair.apply(tree);
    if (repaired.count === 0) continue;
    const difference = firstDifference(
      wordsOfTree(tree, repaired.rewritten),
      wordsOfTree(repaired.tree),
    );
    if (difference !== undefined) return { refusal: difference };
    counts[repair.name] = repaired.count;
    tree = repaired.tree;
  }
  const { title, body } = apart(trimBlocks(tree));
  const mdx = serialise(body);
  const refusal = verify(mdx, body);
  if (refusal !== undefined) return { refusal };
  return { text: { ...(title === undefined ? {} : { title }), mdx, repairs: inOrder(counts) } };
}

/** The title is shown above the text by the page itself, so the text begins after it. */
function apart(tree: Root): { title?: string; body: Root } {
  const heading = titleHeading(tree);
  if (heading === undefined) return { body: tree };
  const title = wordsOfTree(heading).join(' ');
  return { title, body: { ...tree, children: tree.children.slice(1) } };
}

const inOrder = (counts: Record<string, number>): RepairCounts =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
