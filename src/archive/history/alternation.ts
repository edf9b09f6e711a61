/** Documents that go back and forth between a few texts, for hundreds of captures. */
import type { History } from './history.ts';

/** Consecutive versions that take turns. */
export interface Alternation {
  /** Indexes of the first and the last version of the run. */
  readonly from: number;
  readonly to: number;
  /** For each text the index of the first version of the run that has it, in that order. */
  readonly texts: readonly number[];
  /** How often one text gave way to another. */
  readonly times: number;
}

/** Of so many texts at most; more are a document that changes. */
const MOST_TEXTS = 4;
/** Fewer changes are read as easily one by one. */
const FEWEST_VERSIONS = 6;
/** So often each of them stands in the run, on average. */
const TURNS = 3;

/** Runs that do not overlap, in order; found in steps that grow with the number of versions. */
export function alternationsOf({ versions }: Pick<History, 'versions'>): Alternation[] {
  const texts = versions.map(({ sameAs }, index) => sameAs ?? index);
  const found: Alternation[] = [];
  for (let start = 0; start < texts.length;) {
    const run = longestFrom(texts, start);
    if (run !== undefined) found.push(run);
    start = run === undefined ? start + 1 : run.to + 1;
  }
  return found;
}

function longestFrom(texts: readonly number[], start: number): Alternation | undefined {
  let best: Alternation | undefined;
  // Fewer texts are the simpler story, unless more of them tell much more.
  for (let most = 2; most <= MOST_TEXTS; most++) {
    const run = runOf(texts, start, most);
    if (run !== undefined && (best === undefined || lengthOf(run) > 1.5 * lengthOf(best)))
      best = run;
  }
  return best;
}

const lengthOf = ({ from, to }: Alternation): number => to - from + 1;

function runOf(texts: readonly number[], start: number, most: number): Alternation | undefined {
  const times = new Map<number, number>();
  let end = start;
  for (; end < texts.length; end++) {
    const text = texts[end] as number;
    if (!times.has(text) && times.size === most) break;
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  const count = (index: number): number => times.get(texts[index] as number) ?? 0;
  // A text that stands in it once has not come back: it is not part of the game.
  while (end > start && count(end - 1) === 1) times.delete(texts[--end] as number);
  const length = end - start;
  if (length < Math.max(FEWEST_VERSIONS, TURNS * times.size) || times.size < 2) return undefined;
  if ([...times.values()].some((often) => often === 1)) return undefined;
  const firsts = new Map<number, number>();
  for (let index = start; index < end; index++)
    if (!firsts.has(texts[index] as number)) firsts.set(texts[index] as number, index);
  let turns = 0;
  for (let index = start + 1; index < end; index++)
    turns += Number(texts[index] !== texts[index - 1]);
  return { from: start, to: end - 1, texts: [...firsts.values()], times: turns };
}
