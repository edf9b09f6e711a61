/** A true time axis: equal stretches of it are equal stretches of time. */
import type { Instant } from '../../archive/types.ts';
import { dateInWords, day } from '../../archive/moments.ts';

/** How many units a chart is wide, whatever its width on the screen; about a pixel each at most. */
export const WIDE = 800;

/** What is drawn over an axis: across in units of the axis, however wide it is shown; downwards in pixels. */
export interface Drawing {
  readonly wide: number;
  readonly height: number;
}

export interface TimeAxis {
  readonly labels: readonly AxisLabel[];
  /** Where an instant stands: a whole number from 0 to `WIDE`. */
  place(at: Instant): number;
}

export interface AxisLabel {
  /** In hundredths of the width. */
  readonly left: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** More labels than these run into each other on a telephone. */
const MOST_YEARS = 7;
const MOST_MONTHS = 4;
const MONTH_STEPS = [1, 2, 3, 6];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
/** A label nearer to an end than this stands beside its place instead of across it. */
const EDGE = 5;

/** The axis from the first instant to the last; nothing where they are the same: there is no time to show. */
export function timeAxis(instants: Iterable<Instant>): TimeAxis | undefined {
  let [from, until] = [Infinity, -Infinity];
  for (const at of instants) {
    const time = Date.parse(at);
    from = Math.min(from, time);
    until = Math.max(until, time);
  }
  if (!(until > from)) return undefined;
  const share = (time: number): number => (time - from) / (until - from);
  return {
    labels: labelsOf(from, until).map(({ time, text }) => labelAt(100 * share(time), text)),
    place: (at) => Math.round(WIDE * Math.min(1, Math.max(0, share(Date.parse(at))))),
  };
}

function labelAt(left: number, text: string): AxisLabel {
  const anchor = left < EDGE ? 'start' : left > 100 - EDGE ? 'end' : 'middle';
  return { left: Math.round(left * 100) / 100, text, anchor };
}

interface Tick {
  readonly time: number;
  readonly text: string;
}

/** Months where there are few, years where there are more, the days at both ends where there is neither. */
function labelsOf(from: number, until: number): Tick[] {
  const ends = [from, until].map((time) => new Date(time).toISOString());
  const [start = 0, end = 0] = ends.map(
    (at) => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1,
  );
  const every = (step: number, textOf: (month: string) => string): Tick[] => {
    const ticks: Tick[] = [];
    for (let month = Math.ceil(start / step) * step; month <= end; month += step) {
      const name = monthNamed(month);
      const time = Date.parse(`${name}-01T00:00:00Z`);
      if (time >= from && time <= until) ticks.push({ time, text: textOf(name) });
    }
    return ticks;
  };
  const months = MONTH_STEPS.map((step) => () => every(step, monthInWords)).find(
    (_, index) => (end - start) / (MONTH_STEPS[index] ?? 1) <= MOST_MONTHS - 1,
  );
  const years = YEAR_STEPS.find((step) => (end - start) / 12 / step <= MOST_YEARS - 1) ?? 10_000;
  const ticks = months?.() ?? every(12 * years, (month) => String(Number(month.slice(0, 4))));
  if (ticks.length > 1) return ticks;
  return [from, until].map((time, index) => ({ time, text: day(ends[index] ?? '').text }));
}

const monthNamed = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** `Jul 2003` */
function monthInWords(month: string): string {
  const [name = '', year = ''] = dateInWords(month).split(' ');
  return `${name.slice(0, 3)} ${year}`;
}
