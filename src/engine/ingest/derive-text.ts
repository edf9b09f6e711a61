/** From an original to the text that the site shows: parsed, repaired, serialised, and proved the same. */
import type { Root } from 'mdast';
import type { Passage, RepairCounts } from '../../archive/types.ts';
import { madeHeadings } from '../mdx/made-headings.ts';
import { passagesIn } from '../mdx/passages.ts';
import { readable } from '../mdx/readable.ts';
import { serialise } from '../mdx/serialise.ts';
import { showable } from '../mdx/showable.ts';
import { trimBlocks } from '../mdx/trim.ts';
import { wordsOfTree } from '../mdx/text.ts';
import { tooMuchToShow } from '../mdx/too-much.ts';
import { verify, type Proof, type Refusal } from '../mdx/verify.ts';
import { repairs } from '../repair/index.ts';
import { proveKept } from './prove.ts';
import type { Repair } from '../repair/repair.ts';
import { simplify } from './simplify.ts';
import { titleHeading } from '../repair/title.ts';

export interface DerivedText {
  /** As published; absent where the text does not begin with one. */
  readonly title?: string;
  readonly mdx: string;
  /** The MDX as the site's engine reads it. */
  readonly tree: Root;
  readonly passages: readonly Passage[];
  /** The ids of the headings that a repair made of something else. */
  readonly made: readonly string[];
  readonly repairs: RepairCounts;
}

export type Derivation = { readonly text: DerivedText } | { readonly refusal: Refusal };

/** Derives a text; refused where the words of the original would not be the words of the page. */
export function deriveText(markdown: string, steps: readonly Repair[] = repairs): Derivation {
  const read = readable(markdown);
  if ('tooMuch' in read) return tooMuch(read.tooMuch);
  const counts: Record<string, number> = read.count === 0 ? {} : { limits: read.count };
  let tree = read.bounded;
  for (const repair of steps) {
    if (repair.where !== undefined && !repair.where.test(markdown)) continue;
    const repaired = repair.apply(tree, markdown);
    if (repaired.count === 0) continue;
    const refusal = proveKept(tree, repaired);
    if (refusal !== undefined) return { refusal };
    counts[repair.name] = repaired.count;
    tree = repaired.tree;
  }
  const unshown = tooMuchToShow(tree);
  if (unshown !== undefined) return tooMuch(unshown);
  if (steps !== repairs) tree = showable(tree);
  const { title, body } = apart(trimBlocks(tree));
  const mdx = serialise(body);
  const proof = verify(mdx, body);
  if ('rendered' in proof) return derived(title, mdx, body, proof, counts);
  const simple = simplify(body);
  const simpler = serialise(simple.tree);
  const second = verify(simpler, body);
  if ('refusal' in second) return second;
  return derived(title, simpler, simple.tree, second, { ...counts, simplified: simple.count });
}

const tooMuch = (reason: string): Derivation => ({
  refusal: { code: 'unsafe-output', args: { reason } },
});

function derived(
  title: string | undefined,
  mdx: string,
  body: Root,
  { tree, rendered }: Proof,
  counts: Record<string, number>,
): Derivation {
  const passages = passagesIn(rendered, title);
  const inOrder = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  const repairs = Object.fromEntries(inOrder);
  const made = madeHeadings(body, passages);
  const text = { mdx, tree, passages, made, repairs };
  return { text: title === undefined ? text : { title, ...text } };
}

/** The title is shown above the text by the page itself, so the text begins after it. */
function apart(tree: Root): { title?: string; body: Root } {
  const heading = titleHeading(tree);
  if (heading === undefined) return { body: tree };
  const title = wordsOfTree(heading).join(' ');
  return { title, body: { ...tree, children: tree.children.slice(1) } };
}
