/** The numbers behind the drawing, year by year. */
import { FEW_SITES, type Trend, type TrendPoint, wilson } from '../../archive/search/trend.ts';
import { element } from '../element.ts';
import { under } from '../site.ts';
import { countsOf, shareOf } from './chart.ts';

export function trendTable(trends: readonly Trend[]): HTMLElement {
  const years = [...new Set(trends.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, 'Year'),
    ...trends.map(({ typed }, number) =>
      element('th', { scope: 'col', class: `trend-name trend-${number + 1}` }, typed),
    ),
  );
  const rows = years.map((year) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, String(year)),
      ...trends.map(({ typed, points }) =>
        cell(
          typed,
          points.find((point) => point.year === year),
        ),
      ),
    ),
  );
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows));
  const label = {
    class: 'table-room',
    role: 'region',
    tabindex: '0',
    'aria-label': 'Shares of sites',
  };
  return element('div', label, table);
}

function cell(typed: string, point: TrendPoint | undefined): HTMLElement {
  if (point === undefined || point.observed === 0) return element('td', {}, 'nothing observed');
  const { low, high } = wilson(point);
  const search = new URLSearchParams({
    q: typed,
    from: String(point.year),
    to: String(point.year),
  });
  const link = element(
    'a',
    { href: under(`/search/?${search.toString()}`) },
    percent(shareOf(point)),
  );
  const few = point.observed < FEW_SITES ? ', few sites' : '';
  return element(
    'td',
    {},
    link,
    element(
      'span',
      { class: 'trend-counts' },
      ` ${countsOf(point)}, 95%: ${percent(low)} to ${percent(high)}${few}`,
    ),
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
