/** Passages that stand elsewhere now. */
import { wordingId } from '../passages.ts';
import type { Passage } from '../types.ts';
import { likeness, type Bag, type Weights } from './likeness.ts';
import { ALIKE, candidatesFor, type BagOf } from './pairs.ts';

/** Which passage of `from` stands where in `to`, and the other way round. */
export interface Moves {
  readonly from: Map<number, number>;
  readonly to: Map<number, number>;
}

/** A short passage that occurs several times (“Learn more”) has not moved where one more went and came. */
const TELLING = 4;

/** Wordings without a counterpart in place that have one elsewhere: the first with the first. */
export function movedWordings(
  from: readonly Passage[],
  to: readonly Passage[],
  free: { readonly from: readonly number[]; readonly to: readonly number[] },
  words: BagOf,
): Moves {
  const moves: Moves = { from: new Map(), to: new Map() };
  const standing = Map.groupBy(free.to, (index) => wordingId(to[index]?.id ?? ''));
  const [inFrom, inTo] = [countWordings(from), countWordings(to)];
  const weak: [number, number][] = [];
  for (const index of free.from) {
    const wording = wordingId(from[index]?.id ?? '');
    const place = standing.get(wording)?.shift();
    if (place === undefined) continue;
    const once = inFrom.get(wording) === 1 && inTo.get(wording) === 1;
    if (once || words('from', index).count >= TELLING) put(moves, index, place);
    else weak.push([index, place]);
  }
  const beside = ([index, place]: readonly [number, number], step: number): void => {
    if (moves.from.get(index + step) === place + step) put(moves, index, place);
  };
  for (const pair of weak) beside(pair, -1);
  for (const pair of weak.toReversed()) beside(pair, 1);
  return moves;
}

/** Alike enough to be known again in another place. */
const SAME = 0.7;
const ENOUGH_WORDS = 8;

/** Adds passages that moved and were edited as well: the most alike first. */
export function movedAndEdited(
  moves: Moves,
  free: { readonly from: readonly number[]; readonly to: readonly number[] },
  bag: BagOf,
  weights: Weights,
): void {
  const long = (side: 'from' | 'to') => (index: number) => bag(side, index).count >= ENOUGH_WORDS;
  const to = free.to.filter(long('to'));
  const candidates = candidatesFor(to, (index) => bag('to', index), weights);
  const found = free.from.filter(long('from')).flatMap((index) => {
    const own = bag('from', index);
    return candidates(own).map((place) => ({
      index,
      place,
      alike: dice(weights, own, bag('to', place)),
    }));
  });
  found.sort((a, b) => b.alike - a.alike || a.index - b.index || a.place - b.place);
  for (const { index, place, alike } of found) {
    if (alike < SAME) break;
    if (!moves.from.has(index) && !moves.to.has(place)) put(moves, index, place);
  }
}

/** Adds what stood beside a moved passage and stands beside it now, in nearly the same words. */
export function movedAlong(
  moves: Moves,
  isFree: (side: 'from' | 'to', index: number) => boolean,
  bag: BagOf,
  weights: Weights,
): void {
  for (const step of [1, -1]) {
    for (const [index, place] of moves.from) {
      let [i, j] = [index + step, place + step];
      const alike = () =>
        isFree('from', i) &&
        isFree('to', j) &&
        !moves.from.has(i) &&
        !moves.to.has(j) &&
        likeness(weights, bag('from', i), bag('to', j)) >= ALIKE;
      for (; alike(); i += step, j += step) put(moves, i, j);
    }
  }
}

const dice = (weights: Weights, a: Bag, b: Bag): number =>
  Math.min(likeness(weights, a, b), Math.min(a.count, b.count) / Math.max(a.count, b.count) + 0.2);

function put(moves: Moves, from: number, to: number): void {
  moves.from.set(from, to);
  moves.to.set(to, from);
}

function countWordings(passages: readonly Passage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of passages) {
    const wording = wordingId(id);
    counts.set(wording, (counts.get(wording) ?? 0) + 1);
  }
  return counts;
}
