/** Shares by year, a line for each question. */
import {
  type Base,
  FEW_SITES,
  type Trend,
  type TrendPoint,
  wilson,
} from '../../archive/search/trend.ts';
import { counted } from '../../archive/counted.ts';
import { element } from '../element.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels: of the drawing, and from its top to 100% and to 0%. */
const [HEIGHT, TOP, FLOOR] = [280, 12, 248];
/** Pixels between the points of two questions in one year, where there is room. */
const ASIDE = 6;
/** Pixels beside the first and after the last year, and that a year's number takes. */
const [LEFT, RIGHT, NUMBER] = [56, 18, 48];
/** Pixels: narrower than the narrowest telephone, wider than the column. */
const [NARROWEST, WIDEST] = [260, 800];

/** The drawing, for a room of so many pixels; the table beside it says the same. */
export function trendChart(trends: readonly Trend[], base: Base, room: number): HTMLElement {
  const width = Math.max(NARROWEST, Math.min(WIDEST, room));
  const years = [...new Set(trends.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const apart = (width - LEFT - RIGHT) / Math.max(1, last - first);
  const across = (year: number): string =>
    String(LEFT + apart * (year - first + (first === last ? 0.5 : 0)));
  const svg = drawn('svg', {
    role: 'img',
    viewBox: `0 0 ${width} ${HEIGHT}`,
    'aria-label': `Shares of ${nounOf(base)} by year, from ${first} to ${last}. The table says the same.`,
  });
  for (const share of [0, 0.5, 1]) {
    const y = String(down(share));
    svg.append(
      drawn('line', {
        class: 'chart-floor',
        x1: String(LEFT - 12),
        x2: String(width),
        y1: y,
        y2: y,
      }),
      drawn('text', { x: '0', y: String(down(share) + 4) }, `${share * 100}%`),
    );
  }
  const step = Math.max(1, Math.ceil(NUMBER / apart));
  for (let year = first; year <= last; year += step) {
    svg.append(
      drawn('text', { x: across(year), y: String(HEIGHT - 8), 'text-anchor': 'middle' }, `${year}`),
    );
  }
  trends.forEach((trend, number) => {
    const line = lineOf(trend, { number, across, base });
    // Beside each other, or the intervals of one year would cover each other.
    const aside = (number - (trends.length - 1) / 2) * Math.min(ASIDE, apart / trends.length);
    line.setAttribute('transform', `translate(${aside} 0)`);
    svg.append(line);
  });
  const figure = element('figure', { class: 'chart trend-chart' });
  figure.append(svg);
  return figure;
}

/** How far down a share stands, in pixels. */
const down = (share: number): number => FLOOR - (FLOOR - TOP) * share;

interface Drawing {
  readonly number: number;
  readonly across: (year: number) => string;
  readonly base: Base;
}

function lineOf({ points }: Trend, { number, across, base }: Drawing): Element {
  const group = drawn('g', { class: `trend trend-${number + 1}` });
  const shown = points.filter(({ observed }) => observed > 0);
  shown.forEach((point, index) => {
    const before = shown[index - 1];
    const [x, y] = [across(point.year), String(down(shareOf(point)))];
    // Years without any observation interrupt the line: nothing is known of them.
    if (before?.year === point.year - 1) {
      const from = { x1: across(before.year), y1: String(down(shareOf(before))) };
      group.append(drawn('line', { class: 'trend-line', ...from, x2: x, y2: y }));
    }
    const { low, high } = wilson(point);
    const interval = { y1: String(down(low)), y2: String(down(high)) };
    group.append(drawn('line', { class: 'trend-interval', x1: x, x2: x, ...interval }));
    const few = point.observed < FEW_SITES ? 'trend-point few' : 'trend-point';
    const dot = drawn('circle', { class: few, cx: x, cy: y, r: '4' });
    dot.append(drawn('title', {}, `${point.year}: ${countsOf(point, base)}`));
    group.append(dot);
  });
  return group;
}

export const shareOf = ({ saying, observed }: TrendPoint): number => saying / Math.max(1, observed);

/** `41 of 312 sites observed` */
export const countsOf = ({ saying, observed }: TrendPoint, base: Base): string =>
  `${saying.toLocaleString('en')} of ${counted(observed, base === 'texts' ? 'distinct text' : 'site')} observed`;

export const nounOf = (base: Base): string => (base === 'texts' ? 'distinct texts' : 'sites');

function drawn(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly string[]
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made as SVGElement;
}
