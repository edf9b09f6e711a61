/** A document's versions on a time axis, with the size of each change. */
import type { DocumentEntry } from '../../archive/catalogue.ts';
import { totalOf } from '../../archive/changes/counts.ts';
import type { Outline } from '../../archive/history/outline.ts';
import { languageName } from '../../archive/language-name.ts';
import { counted, number } from '../../archive/counted.ts';
import { holdsInWords } from './holds.ts';
import { observedInWords } from './document-strips.ts';
import type { Silence } from './silence.ts';
import { presumedStretches, seenStretches } from './stretches.ts';
import { levelStrokes, type Upright, uprightStrokes } from './strokes.ts';
import { type AxisLabel, type Drawing, type TimeAxis, WIDE } from './time-axis.ts';

export interface TimelineChart {
  readonly summary: string;
  readonly drawing: Drawing;
  readonly strokes: readonly Strokes[];
  /** Words inside the chart: what a row is of, and where nothing was captured. */
  readonly notes: readonly ChartNote[];
  readonly labels: readonly AxisLabel[];
  /** Where the axis runs. */
  readonly floor: number;
  /** What the kinds of strokes mean, those that occur. */
  readonly key: readonly { readonly kind: StrokeKind; readonly text: string }[];
}

export interface Strokes {
  readonly kind: StrokeKind;
  /** The data of an SVG path. */
  readonly path: string;
}

export type StrokeKind =
  'observed' | 'presumed' | 'start' | 'added' | 'removed' | 'reread' | 'failed';

export interface ChartNote {
  /** In hundredths of the width. */
  readonly left: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle';
}

const LANE = 14;
const NOTE = 16;
/** The tallest bar of words, upwards and downwards alike. */
const TALLEST = 44;
/** Languages that have a row of their own; the rest share the last one. */
const MOST_LANES = 4;
/** In hundredths of the width: the words that say it would not fit into less. */
const NOTED_GAP = 28;

export interface ChartMaterial {
  readonly entry: DocumentEntry;
  readonly outline: Outline;
  readonly silences: readonly Silence[];
  readonly axis: TimeAxis;
}

export function timelineChart(material: ChartMaterial): TimelineChart {
  const { entry, axis } = material;
  const sizes = changeBars(material);
  const lanes = laneRows(material, sizes.height);
  const failed = entry.failed.map(({ at }): Upright => ({ at: axis.place(at), height: 8 }));
  const failedAt = lanes.bottom + (failed.length > 0 ? NOTE : 0);
  const strokes = [
    ...sizes.strokes,
    ...lanes.strokes,
    { kind: 'failed' as const, path: uprightStrokes(failed, failedAt) },
  ].filter(({ path }) => path !== '');
  const floor = failedAt + (failed.length > 0 ? 14 : 6);
  const kinds = new Set(strokes.map(({ kind }) => kind));
  return {
    summary: summaryOf(material),
    drawing: { wide: WIDE, height: floor + 20 },
    strokes,
    notes: [
      ...lanes.notes,
      ...(failed.length > 0 ? [noteAt(0, failedAt - 4, 'Failed or ruled out')] : []),
    ],
    labels: axis.labels,
    floor,
    key: keyTexts(sizes.most).filter(({ kind }) => kinds.has(kind)),
  };
}

const keyTexts = (most: number): TimelineChart['key'] => [
  {
    kind: 'added',
    text: `words added; the longest bar of the chart stands for ${counted(most, 'word')}`,
  },
  { kind: 'removed', text: 'words removed' },
  { kind: 'reread', text: 'the source read the page anew, which is no change' },
  { kind: 'start', text: 'a version is first seen' },
  { kind: 'observed', text: 'observed, from the first capture of a text to the last' },
  { kind: 'presumed', text: 'presumed to have stood: no change was recorded' },
  { kind: 'failed', text: 'a capture that failed or was ruled out' },
];

interface Drawn {
  readonly strokes: readonly Strokes[];
}

/** Where a text was first seen: how many words of substance came in, upwards, and went out, downwards. */
function changeBars({
  outline,
  entry,
  axis,
}: ChartMaterial): Drawn & { height: number; most: number } {
  const bars = outline.versions.flatMap(({ change, first, extraction }) => {
    if (change === undefined || extraction) return [];
    const { wordsAdded, wordsRemoved } = totalOf(change.counts, ['substantive']);
    return [{ at: axis.place(first), wordsAdded, wordsRemoved }];
  });
  const reread = entry.versions.filter(({ extraction }) => extraction);
  const most = bars.reduce((most, bar) => Math.max(most, bar.wordsAdded, bar.wordsRemoved), 0);
  if (most === 0 && reread.length === 0) return { strokes: [], height: 0, most };
  const middle = TALLEST + 4;
  const tall = (words: number): number =>
    Math.max(2, Math.round((TALLEST * words) / Math.max(1, most)));
  const uprights = (words: (bar: (typeof bars)[number]) => number, way: 1 | -1): Upright[] =>
    bars.flatMap((bar) =>
      words(bar) === 0 ? [] : [{ at: bar.at, height: way * tall(words(bar)) }],
    );
  return {
    strokes: [
      {
        kind: 'added',
        path: uprightStrokes(
          uprights(({ wordsAdded }) => wordsAdded, -1),
          middle - 1,
        ),
      },
      {
        kind: 'removed',
        path: uprightStrokes(
          uprights(({ wordsRemoved }) => wordsRemoved, 1),
          middle + 1,
        ),
      },
      {
        kind: 'reread',
        path: uprightStrokes(
          reread.map(({ first }) => ({ at: axis.place(first), height: 2 * TALLEST })),
          middle - TALLEST,
        ),
      },
    ],
    height: 2 * middle,
    most,
  };
}

interface Rows extends Drawn {
  readonly notes: readonly ChartNote[];
  readonly bottom: number;
}

/** A row for each language, and in each what was observed and what is presumed. */
function laneRows({ entry, outline, silences, axis }: ChartMaterial, top: number): Rows {
  const lanes = lanesOf(outline);
  const strokes: Strokes[] = [];
  const notes: ChartNote[] = [];
  let y = top;
  for (const [index, { text, has }] of lanes.entries()) {
    if (lanes.length > 1) {
      y += NOTE;
      notes.push(noteAt(0, y - 4, text));
    }
    const own = entry.versions.flatMap((version, at) =>
      has(outline.versions[at]?.lane ?? '') ? [{ version, at }] : [],
    );
    const starts = own.map(({ version }) => ({ at: axis.place(version.first), height: LANE }));
    const seen = own.flatMap(({ version, at }) => seenStretches(version, at, silences, axis));
    const presumed = own.flatMap(({ version, at }) =>
      presumedStretches(version, at, silences, axis),
    );
    strokes.push(
      { kind: 'presumed', path: levelStrokes(presumed, y + LANE / 2) },
      { kind: 'observed', path: levelStrokes(seen, y + LANE / 2) },
      { kind: 'start', path: uprightStrokes(starts, y) },
    );
    if (index === 0) notes.push(...gapNotes(silences, axis, y + LANE / 2 + 4));
    y += LANE + 2;
  }
  return { strokes, notes, bottom: y };
}

function gapNotes(silences: readonly Silence[], { place }: TimeAxis, y: number): ChartNote[] {
  return silences.flatMap(({ kind, after, until }) => {
    const [from, to] = [place(after) / 8, place(until) / 8];
    if (kind !== 'gap' || to - from < NOTED_GAP) return [];
    return [{ left: (from + to) / 2, y, text: 'no capture', anchor: 'middle' as const }];
  });
}

interface Lane {
  readonly text: string;
  has(lane: string): boolean;
}

/** The language of most versions first. */
export function lanesOf({ versions }: Pick<Outline, 'versions'>): Lane[] {
  const byLane = Map.groupBy(versions, ({ lane }) => lane);
  const inOrder = [...byLane].toSorted((a, b) => b[1].length - a[1].length).map(([lane]) => lane);
  const own = inOrder.length > MOST_LANES ? inOrder.slice(0, MOST_LANES - 1) : inOrder;
  const lanes = own.map((lane): Lane => ({
    text: titled(languageName(lane)),
    has: (one) => one === lane,
  }));
  if (own.length < inOrder.length)
    lanes.push({ text: 'Other languages', has: (one) => !own.includes(one) });
  return lanes;
}

const titled = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const noteAt = (left: number, y: number, text: string): ChartNote => ({
  left,
  y,
  text,
  anchor: 'start',
});

function summaryOf({ entry, outline, silences }: ChartMaterial): string {
  const { versions, failed } = entry;
  const changes = outline.versions.filter(({ change }) => change?.class === 'substantive').length;
  const gaps = silences.filter(({ kind }) => kind === 'gap').length;
  const said = [
    `${counted(versions.length, 'version')}, observed ${observedInWords(versions)}`,
    `${number(changes)} of them with a substantive change`,
    ...(gaps > 0 ? [`${counted(gaps, 'gap')} of more than a year`] : []),
    ...(failed.length > 0 ? [holdsInWords(0, failed)] : []),
  ];
  return `${said.join('; ')}.`;
}
