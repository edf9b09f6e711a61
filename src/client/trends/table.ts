/** The numbers behind the drawing, year by year. */
import {
  type Base,
  FEW_SITES,
  type Trend,
  type TrendPoint,
  wilson,
} from '../../archive/search/trend.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import { element } from '../element.ts';
import { under } from '../site.ts';
import { countsOf, nounOf, shareOf } from './chart.ts';

export function trendTable(trends: readonly Trend[], base: Base): HTMLElement {
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
          base,
        ),
      ),
    ),
  );
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows));
  const label = {
    class: 'table-room',
    role: 'region',
    tabindex: '0',
    'aria-label': `Shares of ${nounOf(base)}`,
  };
  return element('div', label, table);
}

function cell(typed: string, point: TrendPoint | undefined, base: Base): HTMLElement {
  if (point === undefined || point.observed === 0) return element('td', {}, 'nothing observed');
  const { low, high } = wilson(point);
  const search = new URLSearchParams({
    q: typed,
    from: String(point.year),
    to: String(point.year),
    annual: '1',
  });
  // What is counted is privacy policies, unless the question names others.
  if (!/(^|\s)document:/i.test(typed)) search.set('document', PRIVACY_POLICY);
  const link = element(
    'a',
    { href: under(`/search/?${search.toString()}`) },
    percent(shareOf(point)),
  );
  const few = point.observed < FEW_SITES ? `, few ${base === 'texts' ? 'texts' : 'sites'}` : '';
  return element(
    'td',
    {},
    link,
    element(
      'span',
      { class: 'trend-counts' },
      ` ${countsOf(point, base)}, 95%: ${percent(low)} to ${percent(high)}${few}`,
    ),
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
