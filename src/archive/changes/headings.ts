/** Whether what moved stands under the heading under which it stood. */
import type { Passage } from '../types.ts';
import type { Link } from './link.ts';
import type { Moves } from './moves.ts';

/** A run of passages that stand one after the other in both: from an index up to, and without, another. */
export interface MovedRun {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * A function that says of a moved run whether every passage that it touches is still under the same
 * heading, be it in other words: the run's first, and what follows the run where it stood and where it
 * came to, as a heading in it may have taken that in.
 */
export function headingsOf(
  from: readonly Passage[],
  to: readonly Passage[],
  links: readonly Link[],
  moves: Moves,
): (run: MovedRun) => boolean {
  const above = { from: headingAbove(from), to: headingAbove(to) };
  const places = new Map([
    ...links.map((link) => [link.from[0], link.to[0]] as const),
    ...moves.from,
  ]);
  const stood = new Map([...places].map(([index, place]) => [place, index]));
  const isUnderSame = (index: number | undefined, place: number | undefined): boolean => {
    const passage = index === undefined ? undefined : from[index];
    if (index === undefined || place === undefined || passage === undefined) return true;
    if (passage.kind === 'heading' || to[place] === undefined) return true;
    const [before, now] = [above.from[index] ?? NONE, above.to[place] ?? NONE];
    return before === NONE ? now === NONE : places.get(before) === now;
  };
  return (run) => {
    const [next, nextNow] = [run.from + run.length, run.to + run.length];
    return (
      isUnderSame(run.from, run.to) &&
      isUnderSame(next, places.get(next)) &&
      isUnderSame(stood.get(nextNow), nextNow)
    );
  };
}

const NONE = -1;

/** For each passage the index of the nearest heading above it. */
function headingAbove(passages: readonly Passage[]): number[] {
  let heading = NONE;
  return passages.map((passage, index) => {
    const own = heading;
    if (passage.kind === 'heading') heading = index;
    return own;
  });
}
