/** In which versions of a document each of its passages stands, word for word. */

/** Versions by their places: the first and the last of each run, in order. */
export type Runs = readonly number[];

/** The presence of one text of a passage. */
export interface Presence {
  readonly runs: Runs;
  /** How many versions have it. */
  readonly versions: number;
}

/**
 * The presence of every text of a passage, for versions in the order of their first captures, each as
 * the texts of its passages.
 */
export function presenceOf(
  versions: readonly (readonly { readonly text: string }[])[],
): ReadonlyMap<string, Presence> {
  const found = new Map<string, { runs: number[]; versions: number }>();
  versions.forEach((passages, at) => {
    for (const { text } of passages) {
      const known = found.get(text);
      if (known === undefined) {
        found.set(text, { runs: [at, at], versions: 1 });
        continue;
      }
      const last = known.runs.length - 1;
      const until = known.runs[last] ?? 0;
      // A version may say the same twice.
      if (until === at) continue;
      known.versions++;
      if (until === at - 1) known.runs[last] = at;
      else known.runs.push(at, at);
    }
  });
  return found;
}

/** The place of the first version of the run that has version `at`; `at` itself where none has it. */
export function runStart(runs: Runs, at: number): number {
  for (let run = 0; run < runs.length; run += 2) {
    const from = runs[run] ?? 0;
    if (from <= at && at <= (runs[run + 1] ?? 0)) return from;
  }
  return at;
}

/** All versions of the runs. */
export function* versionsIn(runs: Runs): Generator<number> {
  for (let run = 0; run < runs.length; run += 2) {
    for (let at = runs[run] ?? 0; at <= (runs[run + 1] ?? -1); at++) yield at;
  }
}
