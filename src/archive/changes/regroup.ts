/** Paragraphs that were split, joined or cut anew: a link that takes in its neighbours. */
import { fold } from '../fold.ts';
import type { Passage } from '../types.ts';
import type { Bag, Weights } from './likeness.ts';
import type { Link } from './link.ts';
import type { BagOf } from './pairs.ts';

/** As much of a neighbour's words has to stand among what the other side has left over. */
const PART_OF = 0.6;

/**
 * Links of single passages, in order, some of which have taken in passages beside them that had no
 * counterpart. `isFree` says whether a passage has none yet.
 */
export function regrouped(
  links: readonly Link[],
  from: readonly Passage[],
  to: readonly Passage[],
  isFree: (side: 'from' | 'to', index: number) => boolean,
  bag: BagOf,
  weights: Weights,
): Link[] {
  const taken = { from: new Set<number>(), to: new Set<number>() };
  const free = (side: 'from' | 'to', index: number) =>
    isFree(side, index) && !taken[side].has(index);
  const grown = links.map((link) => {
    const wide = grow(link, free, bag, weights);
    for (const side of ['from', 'to'] as const)
      for (let index = wide[side][0]; index < wide[side][1]; index++) taken[side].add(index);
    return wide;
  });
  return recut(grown, from, to);
}

function grow(
  link: Link,
  isFree: (side: 'from' | 'to', index: number) => boolean,
  bag: BagOf,
  weights: Weights,
): Link {
  for (const side of ['to', 'from'] as const) {
    const other = side === 'to' ? 'from' : 'to';
    let [start, end] = link[side];
    const left = without(bag(other, link[other][0]), bag(side, start));
    const takes = (index: number): boolean => {
      if (!isFree(side, index)) return false;
      const own = bag(side, index);
      const total = weights.total(own);
      if (total === 0 || weights.shared(own, left) < PART_OF * total) return false;
      subtract(left.words, own);
      return true;
    };
    while (takes(end)) end++;
    while (takes(start - 1)) start--;
    if (end - start > 1) return { ...link, [side]: [start, end] };
  }
  return link;
}

function without(bag: Bag, taken: Bag): { words: Map<string, number>; count: number } {
  const words = new Map(bag.words);
  subtract(words, taken);
  return { words, count: bag.count };
}

function subtract(words: Map<string, number>, { words: taken }: Bag): void {
  for (const [word, times] of taken) {
    const left = (words.get(word) ?? 0) - times;
    if (left > 0) words.set(word, left);
    else words.delete(word);
  }
}

/** Two neighbours on either side that say together what they said: the border between them moved. */
function recut(links: readonly Link[], from: readonly Passage[], to: readonly Passage[]): Link[] {
  const found: Link[] = [];
  const says = (list: readonly Passage[], start: number, end: number) =>
    fold(
      list
        .slice(start, end)
        .map(({ text }) => text)
        .join(' '),
    );
  for (const link of links) {
    const last = found.at(-1);
    const isNext = last?.from[1] === link.from[0] && last.to[1] === link.to[0];
    const a = last?.from[0] ?? 0;
    const b = last?.to[0] ?? 0;
    if (isNext && says(from, a, link.from[1]) === says(to, b, link.to[1]))
      found[found.length - 1] = { from: [a, link.from[1]], to: [b, link.to[1]] };
    else found.push(link);
  }
  return found;
}
