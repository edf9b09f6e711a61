/** A bar for each year of an answer, and a range to choose from them. */
import type { Filters } from '../../archive/search/query/query.ts';
import { element } from '../element.ts';
import type { FacetValue } from './facets.ts';

const HEIGHT = 64;
const SVG = 'http://www.w3.org/2000/svg';

/** Elements for the years; nothing where there are none. */
export function yearRange(
  values: readonly FacetValue[],
  filters: Filters,
  onChange: (filters: Filters) => void,
): HTMLElement[] {
  const years = values.map(({ value }) => Number(value));
  const [first, last] = [
    Math.min(...years, filters.from ?? Infinity),
    Math.max(...years, filters.to ?? -Infinity),
  ];
  if (!Number.isFinite(first) || !Number.isFinite(last) || last - first > 300) return [];
  const bounds = { first, last };
  const from = slider('From', bounds, Math.max(first, filters.from ?? first));
  const to = slider('To', bounds, Math.min(last, filters.to ?? last));
  for (const input of [from.input, to.input]) input.addEventListener('change', choose);
  return [
    bars(values, bounds, filters),
    element('div', { class: 'search-range' }, from.label, to.label),
  ];

  function choose(): void {
    const chosen = [Number(from.input.value), Number(to.input.value)].sort((a, b) => a - b);
    const { from: _, to: __, ...others } = filters;
    const [low = first, high = last] = chosen;
    onChange({ ...others, ...(low > first && { from: low }), ...(high < last && { to: high }) });
  }
}

function slider(
  name: string,
  { first, last }: { first: number; last: number },
  value: number,
): { label: HTMLElement; input: HTMLInputElement } {
  const input = element('input', {
    type: 'range',
    min: String(first),
    max: String(last),
    step: '1',
    value: String(value),
    'data-key': name,
  });
  // No `output`: a label takes it for what it is the label of.
  const shown = element('span', {}, String(value));
  input.addEventListener('input', () => {
    shown.textContent = input.value;
  });
  return { label: element('label', {}, `${name} `, shown, input), input };
}

function bars(
  values: readonly FacetValue[],
  { first, last }: { first: number; last: number },
  { from = first, to = last }: Filters,
): HTMLElement {
  const svg = document.createElementNS(SVG, 'svg');
  const most = Math.max(...values.map(({ count }) => count), 1);
  const width = 100 / (last - first + 1);
  const said = values.map(({ value, count }) => `${value}: ${count}`).join(', ');
  for (const [name, value] of Object.entries({
    role: 'img',
    width: '100%',
    height: String(HEIGHT),
    'aria-label': `Documents that answer, by year. ${said}`,
  })) {
    svg.setAttribute(name, value);
  }
  for (const { value, count } of values) {
    const year = Number(value);
    const height = Math.max(1, (HEIGHT * count) / most);
    const bar = document.createElementNS(SVG, 'rect');
    bar.setAttribute('class', year >= from && year <= to ? 'chart-bar' : 'chart-bar left-out');
    bar.setAttribute('x', `${(year - first) * width + width * 0.1}%`);
    bar.setAttribute('width', `${width * 0.8}%`);
    bar.setAttribute('y', String(HEIGHT - height));
    bar.setAttribute('height', String(height));
    const title = document.createElementNS(SVG, 'title');
    title.textContent = `${value}: ${count}`;
    bar.append(title);
    svg.append(bar);
  }
  const figure = element('figure', { class: 'search-bars' });
  figure.append(svg);
  return figure;
}
