/** How long a document is, and how hard to read, over time. */
import type { DocumentEntry, VersionEntry } from '../../archive/catalogue.ts';
import type { Outline } from '../../archive/history/outline.ts';
import { number } from '../../archive/counted.ts';
import type { Silence } from './silence.ts';
import { presumedUntil } from './stretches.ts';
import { type Held, line } from './strokes.ts';
import { type AxisLabel, type Drawing, type TimeAxis, WIDE } from './time-axis.ts';

export interface LineChart {
  readonly title: string;
  readonly summary: string;
  /** A line for each language, that of most versions first. */
  readonly lines: readonly string[];
  readonly top: string;
  readonly bottom: string;
  /** The end of the axis at which the least value is written: where the line is farther from it. */
  readonly bottomAt: 'start' | 'end';
  readonly labels: readonly AxisLabel[];
  readonly drawing: Drawing;
  /** Where the greatest value stands, and where the least one may: in pixels from the top. */
  readonly ceiling: number;
  readonly floor: number;
}

const CEILING = 22;
const FLOOR = 112;
const HEIGHT = FLOOR + 22;

export function measureCharts(
  { versions }: Pick<DocumentEntry, 'versions'>,
  outline: Pick<Outline, 'versions'>,
  silences: readonly Silence[],
  axis: TimeAxis,
): LineChart[] {
  const words = measured(versions, ({ measures }) => measures.words);
  const grades = measured(versions, ({ measures }) => measures.grade);
  const gaps = silences.filter(({ kind }) => kind === 'gap');
  const lane = (index: number): string => outline.versions[index]?.lane ?? '';
  return [
    ...chartOf({ title: 'Words', from: 0, values: words, lane, axis, gaps, said: number }),
    ...chartOf({
      title: 'Reading grade',
      values: grades,
      lane,
      axis,
      gaps,
      said: (one) => one.toFixed(1),
    }),
  ];
}

interface Measured {
  readonly index: number;
  readonly version: VersionEntry;
  readonly value: number;
}

const measured = (
  versions: readonly VersionEntry[],
  valueOf: (version: VersionEntry) => number | undefined,
): Measured[] =>
  versions.flatMap((version, index) => {
    const value = valueOf(version);
    return value === undefined ? [] : [{ index, version, value }];
  });

interface Wanted {
  readonly title: string;
  /** The value at the foot of the chart; the least one below the values where nothing is said. */
  readonly from?: number;
  readonly values: readonly Measured[];
  readonly lane: (index: number) => string;
  readonly axis: TimeAxis;
  readonly gaps: readonly Silence[];
  readonly said: (value: number) => string;
}

/** None where there are fewer than two values to compare. */
function chartOf({ title, from, values, lane, axis, gaps, said }: Wanted): LineChart[] {
  if (values.length < 2) return [];
  const all = values.map(({ value }) => value);
  const [least, most] = [
    all.reduce((a, b) => Math.min(a, b)),
    all.reduce((a, b) => Math.max(a, b)),
  ];
  const bottom = from ?? Math.floor(least);
  const top = Math.max(from === undefined ? Math.ceil(most) : most, bottom + 1);
  const height = (value: number): number =>
    Math.round(FLOOR - ((FLOOR - CEILING) * (value - bottom)) / (top - bottom));
  const lanes = [...Map.groupBy(values, ({ index }) => lane(index)).values()];
  const [first, last] = [values[0]?.value ?? 0, values.at(-1)?.value ?? 0];
  return [
    {
      title,
      summary: `${said(first)} at first, ${said(last)} at last; between ${said(least)} and ${said(most)}${lanes.length > 1 ? '; dashed in other languages' : ''}.`,
      lines: lanes
        .toSorted((a, b) => b.length - a.length)
        .map((own) =>
          unbroken(own, gaps)
            .map((stretch) =>
              line(
                stretch.map(({ version, value }): Held => ({
                  from: axis.place(version.first),
                  to: axis.place(presumedUntil(version) ?? version.last),
                  y: height(value),
                })),
              ),
            )
            .join(''),
        ),
      top: said(top),
      bottom: said(bottom),
      bottomAt: first < last ? 'end' : 'start',
      labels: axis.labels,
      drawing: { wide: WIDE, height: HEIGHT },
      ceiling: CEILING,
      floor: FLOOR,
    },
  ];
}

/** Values without a gap between them: nothing is drawn across one. */
function unbroken(values: readonly Measured[], gaps: readonly Silence[]): Measured[][] {
  const stretches: Measured[][] = [];
  let until = '';
  for (const value of values) {
    const { first } = value.version;
    const gap = gaps.some((one) => one.after >= until && one.until <= first);
    if (stretches.length === 0 || gap) stretches.push([value]);
    else stretches.at(-1)?.push(value);
    until = value.version.last;
  }
  return stretches;
}
