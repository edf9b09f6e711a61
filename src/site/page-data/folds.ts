/** Which versions of a document a list tells in one line. */
import type { Alternation } from '../../archive/history/alternation.ts';
import type { Outline } from '../../archive/history/outline.ts';

/** As of an alternation; versions that all have the same words have one text, and take no turns. */
export type Fold = Alternation;

/** Fewer are read as easily one by one. */
const FEWEST = 6;

/** Runs of alternation and, outside them, of versions in which no word differs, in order. */
export function foldsOf({
  versions,
  alternations,
}: Pick<Outline, 'versions' | 'alternations'>): Fold[] {
  const folds: Fold[] = [];
  const runs = new Map(alternations.map((run) => [run.from, run]));
  for (let from = 0; from < versions.length;) {
    const run = runs.get(from);
    const to = run?.to ?? lastAlike(versions, from, runs);
    if (run !== undefined) folds.push(run);
    else if (to - from + 1 >= FEWEST) folds.push({ from, to, texts: [from], times: 0 });
    from = to + 1;
  }
  return folds;
}

/** The index of the last version after `from`, and before any run, with the words of the one at `from`. */
function lastAlike(
  versions: Outline['versions'],
  from: number,
  runs: ReadonlyMap<number, Alternation>,
): number {
  const textOf = (index: number): number => versions[index]?.sameAs ?? index;
  let to = from;
  while (to + 1 < versions.length && !runs.has(to + 1) && textOf(to + 1) === textOf(from)) to++;
  return to;
}
