/** The change from one version to another. */
import type { Passage } from '../types.ts';
import { alignedByWording } from './align.ts';
import type { Change } from './change.ts';
import { countsOf } from './counts.ts';
import { bagOf, Weights, type Bag } from './likeness.ts';
import { gapsBetween, linked, type Link } from './link.ts';
import { movedAlong, movedAndEdited, movedWordings } from './moves.ts';
import { pairsIn } from './pairs.ts';
import { partsOf } from './parts.ts';
import { regrouped } from './regroup.ts';
import { replacementsIn } from './replacements.ts';

export interface How {
  /** The source's tool read the page anew: whatever differs is of class extraction. */
  readonly extraction?: boolean;
}

/**
 * What differs between two versions. The same answer on every machine, in time and memory that are
 * bounded by the length of both: texts that have too little in common are taken out and put in.
 *
 * Passages are taken for the same by their wording first; what is left between those is paired by
 * the words that it shares, and then looked for in other places.
 */
export function changeBetween(
  from: readonly Passage[],
  to: readonly Passage[],
  how: How = {},
): Change {
  const { links, moves } = correspondence(from, to);
  const parts = partsOf(from, to, links, moves, how.extraction === true);
  return { parts, counts: countsOf(parts), replacements: replacementsIn(parts) };
}

function correspondence(from: readonly Passage[], to: readonly Passage[]) {
  const sides = { from, to };
  const lengths = { from: from.length, to: to.length };
  const bags = { from: new Map<number, Bag>(), to: new Map<number, Bag>() };
  const bag = (side: 'from' | 'to', index: number): Bag => {
    const known = bags[side].get(index);
    if (known !== undefined) return known;
    const made = bagOf(sides[side][index] as Passage);
    bags[side].set(index, made);
    return made;
  };

  const same = alignedByWording(from, to).map((pair) => linked(pair.from, pair.to));
  const moves = movedWordings(from, to, freeOf(same, lengths), bag);
  const free = withoutMoved(freeOf(same, lengths), moves);
  const weights = new Weights(
    free.from.map((index) => bag('from', index)),
    free.to.map((index) => bag('to', index)),
  );

  const pairs = gapsBetween(same, lengths, moves)
    .flatMap((gap) => pairsIn(gap, bag, weights))
    .map((pair) => linked(pair.from, pair.to));
  const loose = asSets(withoutMoved(freeOf([...same, ...pairs], lengths), moves));
  const groups = regrouped(pairs, from, to, (side, at) => loose[side].has(at), bag, weights);
  const links = [...same, ...groups].sort((a, b) => a.from[0] - b.from[0]);
  const apart = withoutMoved(freeOf(links, lengths), moves);
  movedAndEdited(moves, apart, bag, weights);
  const alone = asSets(apart);
  movedAlong(moves, (side, at) => alone[side].has(at), bag, weights);
  return { links, moves };
}

interface Free {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Indexes that no link holds. */
function freeOf(links: readonly Link[], lengths: { from: number; to: number }): Free {
  const side = (name: 'from' | 'to'): number[] => {
    const held = new Uint8Array(lengths[name]);
    for (const link of links) held.fill(1, ...link[name]);
    return [...held.keys()].filter((index) => held[index] === 0);
  };
  return { from: side('from'), to: side('to') };
}

const withoutMoved = (
  free: Free,
  moves: { from: ReadonlyMap<number, number>; to: ReadonlyMap<number, number> },
): Free => ({
  from: free.from.filter((index) => !moves.from.has(index)),
  to: free.to.filter((index) => !moves.to.has(index)),
});

const asSets = (free: Free) => ({ from: new Set(free.from), to: new Set(free.to) });
