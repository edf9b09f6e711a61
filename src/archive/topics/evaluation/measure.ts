/** How well labels that were found agree with those that people gave. */
import { seeded } from './seeded.ts';

/** A text with the labels that people gave it, and those that were found. */
export interface Judged {
  readonly gold: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
}

/** Shares from 0 to 1; `interval` is the middle 95% of a bootstrap over texts. */
export interface Figure {
  readonly value: number;
  readonly interval: readonly [low: number, high: number];
}

export interface Agreement {
  /** Of what was found, what people say so too. */
  readonly precision: Figure;
  /** Of what people say, what was found. */
  readonly recall: Figure;
  /** The harmonic mean of the two. */
  readonly f1: Figure;
  /** Texts to which people gave the label. */
  readonly support: number;
}

export interface Measured {
  readonly texts: number;
  readonly labels: ReadonlyMap<string, Agreement>;
  /** Over all labels at once, so that frequent ones weigh more. */
  readonly micro: Agreement;
  /** The mean of the labels' F1. */
  readonly macro: Figure;
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

const RESAMPLES = 1000;

/** The seed is part of a result: the same texts and seed give the same intervals. */
export function measure(
  texts: readonly Judged[],
  labels: readonly string[],
  seed: number,
): Measured {
  const table = texts.map((text) => labels.map((label) => outcome(text, label)));
  const whole = countsOf(table, labels.length);
  const random = seeded(seed);
  const samples = Array.from({ length: texts.length === 0 ? 0 : RESAMPLES }, () => {
    const rows = table.map(() => table[Math.floor(random() * table.length)] ?? []);
    return countsOf(rows, labels.length);
  });
  const agreement = (pick: (counts: readonly Counts[]) => Counts): Agreement => {
    const counts = pick(whole);
    const resampled = samples.map(pick);
    return {
      precision: figure(precision(counts), resampled.map(precision)),
      recall: figure(recall(counts), resampled.map(recall)),
      f1: figure(f1(counts), resampled.map(f1)),
      support: counts.right + counts.missed,
    };
  };
  const mean = (counts: readonly Counts[]) =>
    counts.reduce((sum, one) => sum + f1(one), 0) / Math.max(1, counts.length);
  return {
    texts: texts.length,
    labels: new Map(
      labels.map((label, index) => [label, agreement((counts) => counts[index] ?? NONE)]),
    ),
    micro: agreement(together),
    macro: figure(mean(whole), samples.map(mean)),
  };
}

const NONE: Counts = { right: 0, wrong: 0, missed: 0 };

type Outcome = keyof Counts | undefined;

function outcome({ gold, found }: Judged, label: string): Outcome {
  if (found.has(label)) return gold.has(label) ? 'right' : 'wrong';
  return gold.has(label) ? 'missed' : undefined;
}

function countsOf(rows: readonly (readonly Outcome[])[], labels: number): Counts[] {
  const counts = Array.from({ length: labels }, () => ({ ...NONE }));
  for (const row of rows) {
    for (const [index, counted] of row.entries()) {
      const own = counts[index];
      if (counted !== undefined && own !== undefined) own[counted]++;
    }
  }
  return counts;
}

const together = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, { right, wrong, missed }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    NONE,
  );

/** Nothing found is nothing found right: 0, as in the published evaluations. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const precision = ({ right, wrong }: Counts): number => share(right, right + wrong);
const recall = ({ right, missed }: Counts): number => share(right, right + missed);
const f1 = ({ right, wrong, missed }: Counts): number =>
  share(2 * right, 2 * right + wrong + missed);

function figure(value: number, resampled: readonly number[]): Figure {
  const sorted = resampled.toSorted((a, b) => a - b);
  const at = (quantile: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ?? value;
  return { value: rounded(value), interval: [rounded(at(0.025)), rounded(at(0.975))] };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
