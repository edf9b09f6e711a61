/** A chart of bars as numbers, drawn by a component when the site is built. */
import { number } from '../../archive/counted.ts';

export interface BarChart {
  readonly title: string;
  /** What it shows, in a sentence for who cannot see it: `From 2003 to 2010; most in 2010: 2.` */
  readonly summary: string;
  readonly bars: readonly Bar[];
}

/** Across, all is said in hundredths of the chart's width; upwards, in hundredths of its height. */
export interface Bar {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  /** Under the bar; absent under most of many bars. */
  readonly label?: string;
  /** Above the bar, where there is room. */
  readonly value?: string;
}

/** More labels than these run into each other on a telephone. */
const MOST_LABELS = 9;
const STEPS = [1, 2, 5, 10, 20, 50, 100];
/** The part of a bar's place that it leaves empty. */
const GAP = 0.2;

/** `items` stand in the order of their labels, which are whole numbers. */
export function barChart(
  title: string,
  items: readonly { readonly label: string; readonly value: number }[],
): BarChart {
  const place = 100 / Math.max(1, items.length);
  const most = Math.max(1, ...items.map(({ value }) => value));
  const step = STEPS.find((step) => items.length / step <= MOST_LABELS) ?? items.length;
  const bars = items.map(({ label, value }, index): Bar => {
    const left = index * place;
    return {
      left: rounded(left + (place * GAP) / 2),
      width: rounded(place * (1 - GAP)),
      // What is there is seen, be it little.
      height: value === 0 ? 0 : Math.max(2, rounded((100 * value) / most)),
      middle: rounded(left + place / 2),
      ...(Number(label) % step === 0 ? { label } : {}),
      ...(items.length <= MOST_LABELS && value > 0 ? { value: number(value) } : {}),
    };
  });
  return { title, summary: summaryOf(items), bars };
}

function summaryOf(items: readonly { readonly label: string; readonly value: number }[]): string {
  const top = items.reduce((best, item) => (item.value > best.value ? item : best), {
    label: '',
    value: 0,
  });
  const span = `From ${items[0]?.label} to ${items.at(-1)?.label}`;
  return top.value === 0
    ? `${span}: none.`
    : `${span}; most in ${top.label}: ${number(top.value)}.`;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
