/** A repair is an editorial intervention in the text: from one tree to another, declared and counted. */
import type { Root } from 'mdast';
import type { RepairName } from '../../archive/repairs.ts';
import type { Rewritten } from '../mdx/text.ts';

export interface Repaired {
  readonly tree: Root;
  /** How many interventions this made; with none the tree is the one that was given. */
  readonly count: number;
  /** New words for nodes of the tree that was given; for all others the words stay. */
  readonly rewritten?: Rewritten;
}

export interface Repair {
  readonly name: RepairName;
  /** What the Markdown must hold for this repair to have anything to do. */
  readonly where?: RegExp;
  /** `markdown` is what the tree was parsed from. */
  apply(tree: Root, markdown: string): Repaired;
}
