/** The proof that a repair kept the words of a text, but for those that it says it rewrote. */
import type { Nodes, Root } from 'mdast';
import { firstDifference, type Parting } from '../mdx/same-words.ts';
import { textOfNodes } from '../mdx/text.ts';
import { notKept, type Refusal } from '../mdx/verify.ts';
import type { Repaired } from '../repair/repair.ts';

/**
 * Why what a repair made must not stand, or nothing where it may. Blocks that are the same objects
 * before and after are the same words; between them the words are compared.
 */
export function proveKept(before: Root, { tree: after, rewritten }: Repaired): Refusal | undefined {
  const kept = new Set<Nodes>(after.children);
  for (const node of rewritten?.keys() ?? []) kept.delete(node);
  const shared = new Set<Nodes>(before.children.filter((node) => kept.has(node)));
  const left = gaps(before.children, shared);
  const right = gaps(after.children, shared);
  if (left.kept.some((node, index) => node !== right.kept[index])) {
    return notKept(compare(before.children, after.children));
  }
  for (const [index, nodes] of left.gaps.entries()) {
    const parting = compare(nodes, right.gaps[index] ?? []);
    if (parting !== undefined) return notKept(parting);
  }
  return undefined;

  function compare(one: readonly Nodes[], other: readonly Nodes[]): Parting | undefined {
    return firstDifference(
      one.map((node) => textOfNodes([node], rewritten)).join('\n'),
      other.map((node) => textOfNodes([node])).join('\n'),
    );
  }
}

interface Gaps {
  readonly kept: readonly Nodes[];
  /** What stands before each kept block, and after the last. */
  readonly gaps: readonly (readonly Nodes[])[];
}

function gaps(nodes: readonly Nodes[], shared: ReadonlySet<Nodes>): Gaps {
  const kept: Nodes[] = [];
  const between: Nodes[][] = [[]];
  for (const node of nodes) {
    if (!shared.has(node)) {
      between.at(-1)?.push(node);
    } else {
      kept.push(node);
      between.push([]);
    }
  }
  return { kept, gaps: between };
}
