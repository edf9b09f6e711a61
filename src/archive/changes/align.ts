/** Which passages of two versions are the same wording at the same place. */
import { diffArrays } from 'diff';
import { wordingId } from '../passages.ts';
import type { Passage } from '../types.ts';
import { heaviestChain, type Pair } from './chain.ts';

/** Beyond so many differences, repeats are matched first with first and second with second. */
const MOST_EDITS = 1_000;

/**
 * Pairs of passages whose folded texts are the same, in the order of both lists. First wordings
 * that occur once in each: the chain with most text stays, what is not in it has moved. Then
 * repeated ones, between those.
 */
export function alignedByWording(from: readonly Passage[], to: readonly Passage[]): Pair[] {
  const [a, b] = [from, to].map((list) => list.map(({ id }) => wordingId(id))) as [
    string[],
    string[],
  ];
  const once = heaviestChain(onlyOnce(a, b).map((pair) => weighed(pair, from)));
  const common = new Set(a);
  const shared = new Set(b.filter((id) => common.has(id)));
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...once, { from: from.length, to: to.length, weight: 0 }]) {
    const between = (ids: readonly string[], start: number, end: number) =>
      ids.slice(start, end).flatMap((id, at) => (shared.has(id) ? [{ id, at: start + at }] : []));
    pairs.push(...repeats(between(a, i, pair.from), between(b, j, pair.to), from));
    if (pair.from < from.length) pairs.push(pair);
    [i, j] = [pair.from + 1, pair.to + 1];
  }
  return pairs;
}

/**
 * A pair weighs as much as its text is long, and every pair something. A heading weighs more: an
 * item went over to the next section, rather than its heading over the item.
 */
const weighed = (pair: { from: number; to: number }, from: readonly Passage[]): Pair => ({
  ...pair,
  weight: (from[pair.from]?.text.length ?? 0) + (from[pair.from]?.kind === 'heading' ? 200 : 20),
});

/** Where the ids that occur once in each list stand. */
function onlyOnce(a: readonly string[], b: readonly string[]): { from: number; to: number }[] {
  const places = new Map<string, { from: number; to: number; more: boolean }>();
  for (const [from, id] of a.entries()) places.set(id, { from, to: -1, more: places.has(id) });
  for (const [to, id] of b.entries()) {
    const place = places.get(id);
    if (place === undefined) continue;
    if (place.to === -1) place.to = to;
    else place.more = true;
  }
  return [...places.values()].filter(({ to, more }) => to !== -1 && !more);
}

interface Placed {
  readonly id: string;
  readonly at: number;
}

function repeats(a: readonly Placed[], b: readonly Placed[], from: readonly Passage[]): Pair[] {
  if (a.length === 0 || b.length === 0) return [];
  const changes = diffArrays([...a], [...b], {
    comparator: (left, right) => left.id === right.id,
    maxEditLength: MOST_EDITS,
  });
  if (changes === undefined) {
    const [left, right] = [numbered(a), numbered(b)];
    const places = onlyOnce(left, right).map((pair) => ({
      from: (a[pair.from] as Placed).at,
      to: (b[pair.to] as Placed).at,
    }));
    return heaviestChain(places.map((pair) => weighed(pair, from)));
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      for (let step = 0; step < count; step++)
        pairs.push(
          weighed({ from: (a[i + step] as Placed).at, to: (b[j + step] as Placed).at }, from),
        );
    }
    if (!added) i += count;
    if (!removed) j += count;
  }
  return pairs;
}

function numbered(list: readonly Placed[]): string[] {
  const seen = new Map<string, number>();
  return list.map(({ id }) => {
    const ordinal = (seen.get(id) ?? 0) + 1;
    seen.set(id, ordinal);
    return `${id}-${ordinal}`;
  });
}
