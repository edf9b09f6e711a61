/** How much of a change there is, by class. */
import {
  changeClasses,
  type ChangeClass,
  type Counts,
  type Part,
  type Run,
  type Tally,
} from './change.ts';
import { countWords } from './tokens.ts';

type Sums = { -readonly [Key in keyof Tally]: Tally[Key] };

const nothing: Tally = {
  added: 0,
  removed: 0,
  edited: 0,
  moved: 0,
  regrouped: 0,
  wordsAdded: 0,
  wordsRemoved: 0,
};

export function countsOf(parts: readonly Part[]): Counts {
  let kept = 0;
  const classes: Partial<Record<ChangeClass, Sums>> = {};
  for (const part of parts) {
    if (part.kind === 'kept') kept += part.to.length;
    if (part.kind === 'kept' || part.kind === 'left') continue;
    const sums = (classes[part.class] ??= { ...nothing });
    sums[part.kind] += part.kind === 'moved' ? part.to.length : 1;
    const runs =
      part.kind === 'added'
        ? [{ kind: 'added' as const, text: part.to.text }]
        : part.kind === 'removed'
          ? [{ kind: 'removed' as const, text: part.from.text }]
          : part.words.flat();
    sums.wordsAdded += wordsIn(runs, 'added');
    sums.wordsRemoved += wordsIn(runs, 'removed');
  }
  return { kept, classes };
}

const wordsIn = (runs: readonly Run[], kind: Run['kind']): number =>
  runs.reduce((sum, run) => sum + (run.kind === kind ? countWords(run.text) : 0), 0);

/** All classes together, or the given ones. */
export function totalOf({ classes }: Counts, which: readonly ChangeClass[] = changeClasses): Tally {
  const sums: Sums = { ...nothing };
  for (const name of which)
    for (const [key, value] of Object.entries(classes[name] ?? {}))
      sums[key as keyof Tally] += value;
  return sums;
}

/** The class that weighs most with a reader; nothing where no part has one. */
export const overallClass = ({ classes }: Counts): ChangeClass | undefined =>
  changeClasses.find((name) => classes[name] !== undefined);
