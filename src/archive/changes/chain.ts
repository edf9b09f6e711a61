/** Pairs of positions in two lists, and the best of them that keep the order of both. */

export interface Pair {
  readonly from: number;
  readonly to: number;
  /** What it is worth to keep this pair; more than 0. */
  readonly weight: number;
}

/**
 * The pairs of greatest total weight in which both positions grow, in order. Takes n·log n steps
 * and memory that grows with n. Of equally good chains it is the same one every time.
 */
export function heaviestChain(pairs: readonly Pair[]): Pair[] {
  // Of one `from`, the greatest `to` first, so that no two of them can follow each other.
  const sorted = pairs.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const width = sorted.reduce((most, { to }) => Math.max(most, to), -1) + 1;
  const total = new Float64Array(sorted.length);
  const before = new Int32Array(sorted.length).fill(-1);
  // A Fenwick tree: at each node the pair that ends the heaviest chain of the positions it covers.
  const tree = new Int32Array(width + 1).fill(-1);
  let best = -1;
  for (const [index, { to, weight }] of sorted.entries()) {
    let last = -1;
    for (let node = to; node > 0; node -= node & -node)
      last = heavier(total, last, tree[node] ?? -1);
    before[index] = last;
    total[index] = weight + (last === -1 ? 0 : (total[last] ?? 0));
    for (let node = to + 1; node <= width; node += node & -node)
      tree[node] = heavier(total, tree[node] ?? -1, index);
    best = heavier(total, best, index);
  }
  const chain: Pair[] = [];
  for (let index = best; index !== -1; index = before[index] ?? -1)
    chain.push(sorted[index] as Pair);
  return chain.toReversed();
}

/** The first where they weigh the same. */
function heavier(total: Float64Array, a: number, b: number): number {
  if (a === -1) return b;
  if (b === -1) return a;
  return (total[b] ?? 0) > (total[a] ?? 0) ? b : a;
}
