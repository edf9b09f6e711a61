/** Shares by year, a line for each question. */
import { type Base, FEW_SITES, type Trend, type TrendPoint, wilson } from '../../archive/search/trend.ts';
import { counted } from '../../archive/counted.ts';
import { element } from '../element.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels: of the drawing, and from its top to 100% and to 0%. */
const [HEIGHT, TOP, FLOOR] = [280, 12, 248];
/** Pixels between the points of two questions in one year. */
const ASIDE = 6;
/** Hundredths of the width beside the first and after the last year. */
const [LEFT, RIGHT] = [6, 3];

/** The drawing; the table beside it says the same. */
export function trendChart(trends: readonly Trend[], base: Base): HTMLElement {
  const years = [...new Set(trends.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const across = (year: number): string =>
    `${LEFT + ((100 - LEFT - RIGHT) * (year - first + (first === last ? 0.5 : 0))) / Math.max(1, last - first)}%`;
  const svg = drawn('svg', {
    role: 'img',
    width: '100%',
    height: String(HEIGHT),
    'aria-label': `Shares of ${nounOf(base)} by year, from ${first} to ${last}. The table says the same.`,
  });
  for (const share of [0, 0.5, 1]) {
    const y = String(down(share));
    svg.append(
      drawn('line', { class: 'chart-floor', x1: `${LEFT}%`, x2: '100%', y1: y, y2: y }),
      drawn('text', { x: '0', y: String(down(share) + 4) }, `${share * 100}%`),
    );
  }
  const step = Math.max(1, Math.ceil((last - first + 1) / 10));
  for (let year = first; year <= last; year += step) {
    svg.append(
      drawn('text', { x: across(year), y: String(HEIGHT - 8), 'text-anchor': 'middle' }, `${year}`),
    );
  }
  trends.forEach((trend, number) => {
    const line = lineOf(trend, { number, across, base });
    // Beside each other, or the intervals of one year would cover each other.
    const aside = (number - (trends.length - 1) / 2) * ASIDE;
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
