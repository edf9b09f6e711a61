/** Passages of one version that became passages of the other, at the same place. */

/** From the first index up to, and without, the second, on either side; none of them is empty. */
export interface Link {
  readonly from: readonly [start: number, end: number];
  readonly to: readonly [start: number, end: number];
}

/** What stands between two links on either side, and has no counterpart yet. */
export interface Gap {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export const linked = (from: number, to: number): Link => ({
  from: [from, from + 1],
  to: [to, to + 1],
});

/** The gaps between links, which are in order, without the passages that moved. */
export function gapsBetween(
  links: readonly Link[],
  lengths: { readonly from: number; readonly to: number },
  moved: { readonly from: ReadonlyMap<number, number>; readonly to: ReadonlyMap<number, number> },
): Gap[] {
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  const range = (start: number, end: number, without: ReadonlyMap<number, number>): number[] => {
    const found: number[] = [];
    for (let index = start; index < end; index++) if (!without.has(index)) found.push(index);
    return found;
  };
  for (const { from, to } of [...links, linked(lengths.from, lengths.to)]) {
    const gap = { from: range(i, from[0], moved.from), to: range(j, to[0], moved.to) };
    if (gap.from.length > 0 && gap.to.length > 0) gaps.push(gap);
    [i, j] = [from[1], to[1]];
  }
  return gaps;
}
