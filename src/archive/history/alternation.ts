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
/** Fewer turns are read as easily one by one. */
const FEWEST_TURNS = 6;
/** So often each of them has its turn, on average. */
const TURNS_EACH = 3;
/** More texts have to tell so much more than fewer, which are the simpler story. */
const MUCH_MORE = 1.5;

/** Runs that do not overlap, in order. */
export function alternationsOf({
  versions,
}: {
  readonly versions: readonly Pick<History['versions'][number], 'sameAs'>[];
}): Alternation[] {
  const turns = turnsOf(versions.map(({ sameAs }, index) => sameAs ?? index));
  const found: Alternation[] = [];
  for (let start = 0; start < turns.length;) {
    const end = longestFrom(turns, start);
    if (end > start) found.push(alternation(turns.slice(start, end)));
    start = Math.max(end, start + 1);
  }
  return found;
}

/** Consecutive versions with the same words, as one: only marks or links differ in them. */
interface Turn {
  readonly text: number;
  readonly from: number;
  to: number;
}

function turnsOf(texts: readonly number[]): Turn[] {
  const turns: Turn[] = [];
  for (const [index, text] of texts.entries()) {
    const last = turns.at(-1);
    if (last?.text === text) last.to = index;
    else turns.push({ text, from: index, to: index });
  }
  return turns;
}

/** Where the best run from here ends; here, where there is none. */
function longestFrom(turns: readonly Turn[], start: number): number {
  let best = start;
  for (let most = 2; most <= MOST_TEXTS; most++) {
    const end = endOf(turns, start, most);
    if (end - start > MUCH_MORE * (best - start)) best = end;
  }
  return best;
}

function endOf(turns: readonly Turn[], start: number, most: number): number {
  const places = new Map<number, number[]>();
  let end = start;
  for (; end < turns.length; end++) {
    const { text } = turns[end] as Turn;
    const known = places.get(text);
    if (known === undefined && places.size === most) break;
    if (known === undefined) places.set(text, [end]);
    else known.push(end);
  }
  // A text that comes once, last, has not come back yet: it is not part of the game.
  for (
    let last = turns[end - 1];
    last && places.get(last.text)?.length === 1;
    last = turns[end - 1]
  ) {
    places.delete(last.text);
    end--;
  }
  const middle = (start + end - 1) / 2;
  const takesTurns = (at: readonly number[]) =>
    at.length > 1 && (at[0] ?? end) <= middle && (at.at(-1) ?? start) >= middle;
  const enough = Math.max(FEWEST_TURNS, TURNS_EACH * places.size);
  const isRun = end - start >= enough && places.size > 1 && [...places.values()].every(takesTurns);
  return isRun ? end : start;
}

function alternation(turns: readonly Turn[]): Alternation {
  const firsts = new Map<number, number>();
  for (const { text, from } of turns) if (!firsts.has(text)) firsts.set(text, from);
  return {
    from: turns[0]?.from ?? 0,
    to: turns.at(-1)?.to ?? 0,
    texts: [...firsts.values()],
    times: turns.length - 1,
  };
}
