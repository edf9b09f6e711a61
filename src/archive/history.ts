/** Captures become versions: runs with the same text, each under an id that is minted once. */
import { compare } from './order.ts';
import type { Capture } from './types.ts';

/** A capture, and a digest of the text that the pipeline made of its original. */
export interface Observation {
  readonly capture: Capture;
  readonly text: string;
}

export interface Run {
  readonly version: string;
  /** Ids minted for captures of this run when they still were versions of their own. */
  readonly aliases: readonly string[];
  readonly observations: readonly [Observation, ...Observation[]];
}

export interface Mint {
  readonly capture: Capture;
  readonly version: string;
}

/**
 * The versions of one document and the ids that had to be minted for them.
 *
 * `observations` are in the order of the record; `minted` are ids of the document that are not to be
 * given again, also where their captures are not among the observations. An id belongs to the capture that minted it: an
 * earlier capture found later, or a text that splits, does not move it. Where runs become one, the
 * id that was recorded first stays and the others become aliases.
 */
export function versionsOf(
  observations: readonly Observation[],
  minted: readonly string[] = [],
): { runs: Run[]; mints: Mint[] } {
  const recorded = new Map(observations.map((observation, index) => [observation, index]));
  const own = observations.flatMap(({ capture }) => capture.version ?? []);
  const taken = new Set([...minted, ...own]);
  const mints: Mint[] = [];
  const runs = runsOf(observations).map((run): Run => {
    const ids = run
      .filter(({ capture }) => capture.version !== undefined)
      .sort((a, b) => (recorded.get(a) ?? 0) - (recorded.get(b) ?? 0))
      .flatMap(({ capture }) => capture.version ?? []);
    const [kept, ...aliases] = ids;
    if (kept !== undefined) return { version: kept, aliases, observations: run };
    const version = mint(run[0].capture, taken);
    taken.add(version);
    mints.push({ capture: run[0].capture, version });
    return { version, aliases: [], observations: run };
  });
  return { runs, mints };
}

/** Captures of one instant stay in the order of the record. */
function runsOf(observations: readonly Observation[]): [Observation, ...Observation[]][] {
  const inTime = observations.toSorted((a, b) => compare(a.capture.at, b.capture.at));
  const runs: [Observation, ...Observation[]][] = [];
  for (const observation of inTime) {
    const run = runs.at(-1);
    if (run?.[0].text === observation.text) run.push(observation);
    else runs.push([observation]);
  }
  return runs;
}

/** The day of the capture; its time too where the day is taken: `2003-07-19T163906`. */
function mint(capture: Capture, taken: ReadonlySet<string>): string {
  const day = capture.at.slice(0, 10);
  if (!taken.has(day)) return day;
  const second = capture.at.slice(0, 19).replaceAll(':', '');
  if (!taken.has(second)) return second;
  let ordinal = 2;
  while (taken.has(`${second}-${ordinal}`)) ordinal++;
  return `${second}-${ordinal}`;
}
