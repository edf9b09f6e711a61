/** Passages inside a gap that became one another: those that share most words, in the order of both. */
import { heaviestChain, type Pair } from './chain.ts';
import { likeness, type Bag, type Weights } from './likeness.ts';
import type { Gap } from './link.ts';

/** Less alike, and a reader takes them for one passage that went and another that came. */
export const ALIKE = 0.4;
/** In gaps of more pairs only passages that share a word which few of the gap have are looked at. */
const ALL_PAIRS = 4_000;
const FEW = 40;
/** As many candidates a passage has there at most. */
const CANDIDATES = 8;

export type BagOf = (side: 'from' | 'to', index: number) => Bag;

export function pairsIn(gap: Gap, bag: BagOf, weights: Weights): Pair[] {
  const found: Pair[] = [];
  const candidates =
    gap.from.length * gap.to.length <= ALL_PAIRS
      ? () => gap.to
      : candidatesFor(gap.to, (index) => bag('to', index), weights);
  for (const from of gap.from) {
    const own = bag('from', from);
    for (const to of candidates(own)) {
      const other = bag('to', to);
      const alike = likeness(weights, own, other);
      if (alike >= ALIKE)
        found.push({ from, to, weight: alike * (weights.shared(own, other) + 0.1) });
    }
  }
  return heaviestChain(found);
}

/** A function that finds the passages which share most with a bag, by words that few of them have. */
export function candidatesFor(
  indexes: readonly number[],
  bag: (index: number) => Bag,
  weights: Weights,
): (own: Bag) => readonly number[] {
  const having = new Map<string, number[]>();
  for (const index of indexes) {
    for (const word of bag(index).words.keys()) {
      const list = having.get(word);
      if (list === undefined) having.set(word, [index]);
      else if (list.length <= FEW) list.push(index);
    }
  }
  return (own) => {
    const scores = new Map<number, number>();
    for (const word of own.words.keys()) {
      const list = having.get(word) ?? [];
      if (list.length > FEW) continue;
      for (const index of list) scores.set(index, (scores.get(index) ?? 0) + weights.of(word));
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CANDIDATES)
      .map(([index]) => index);
  };
}
