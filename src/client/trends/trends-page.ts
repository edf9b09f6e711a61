/** The page of trends: what it shows is in its address, `/trends/?q=cookies&q=GDPR&base=same`. */
import { questionOf } from '../../archive/search/address.ts';
import { cell } from '../../archive/search/exported.ts';
import { noFilters } from '../../archive/search/query/query.ts';
import { type Base, bases, type Trend, trendsCsv } from '../../archive/search/trend.ts';
import { element } from '../element.ts';
import { browseInstead, sentenceOfFailure } from '../search/not-working.ts';
import { openedEngine } from '../search/opened.ts';
import { save } from '../search/save.ts';
import { ask, type Answer } from '../search/session.ts';
import { trendChart } from './chart.ts';
import { trendOf } from './counts.ts';
import { trendTable } from './table.ts';

/** More lines than these cannot be told apart. */
const MOST = 4;

/** Does nothing on any other page. */
export async function startTrendsPage(): Promise<void> {
  const room = document.querySelector<HTMLElement>('[data-trends]');
  const form = document.querySelector<HTMLFormElement>('form[data-trends-form]');
  if (room === null || form === null) return;
  const given = new URLSearchParams(location.search);
  const base = bases.find((one) => one === given.get('base')) ?? 'all';
  const typed = [
    ...new Set(
      given
        .getAll('q')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ];
  fill(form, typed, base);
  // Empty fields would stand in the address.
  form.addEventListener('formdata', ({ formData }) => {
    const asked = formData.getAll('q').filter((value) => String(value).trim() !== '');
    formData.delete('q');
    for (const one of asked) formData.append('q', one);
    if (formData.get('base') === 'all') formData.delete('base');
  });
  if (typed.length === 0) return;
  const status = element('p', { class: 'search-status', role: 'status' }, 'Counting …');
  room.append(status);
  try {
    const engine = await openedEngine();
    const asked = typed.slice(0, MOST);
    const answers = await Promise.all(
      asked.map((one) => ask(engine, questionOf({ typed: one, filters: noFilters }))),
    );
    const trends = answers.map((answer, number) => ({
      typed: asked[number] ?? '',
      points: trendOf(answer, base),
    }));
    if (trends.some(({ points }) => points.length > 0)) show(room, trends, base);
    status.textContent = [drawn(trends), said(answers, typed)].filter(Boolean).join(' ');
  } catch (error) {
    status.textContent = sentenceOfFailure(error);
    status.append(browseInstead());
  }
}

function fill(form: HTMLFormElement, typed: readonly string[], base: Base): void {
  form.querySelectorAll<HTMLInputElement>('input[name="q"]').forEach((input, index) => {
    input.value = typed[index] ?? '';
  });
  const select = form.querySelector<HTMLSelectElement>('select[name="base"]');
  if (select !== null) select.value = base;
}

function show(room: HTMLElement, trends: readonly Trend[], base: Base): void {
  const legend = element(
    'ul',
    { class: 'trend-legend' },
    ...trends.map(({ typed }, number) =>
      element('li', { class: `trend-name trend-${number + 1}` }, typed),
    ),
  );
  const button = element('button', { type: 'button' }, 'Save as CSV');
  button.addEventListener('click', () => {
    save('trends.csv', new Blob([trendsCsv(trends, base, cell)], { type: 'text/csv' }));
  });
  room.append(legend, trendChart(trends, base, room.clientWidth), trendTable(trends, base), button);
}

function drawn(trends: readonly Trend[]): string {
  const years = trends.flatMap(({ points }) => points.map(({ year }) => year));
  if (years.length === 0) return 'No year was observed within these filters.';
  return `Drawn from ${Math.min(...years)} to ${Math.max(...years)}.`;
}

/** What is odd in the questions, and words that nobody has. */
function said(answers: readonly Answer[], typed: readonly string[]): string {
  const unknown = answers.flatMap((answer) =>
    answer.unknown.map(({ word, beginning }) =>
      beginning.length === 0
        ? `No passage has “${word}”.`
        : `No passage has “${word}” as a word: words that begin with it are counted.`,
    ),
  );
  const remarks = answers.flatMap(({ query }) => query.remarks);
  const tooMany = typed.length > MOST ? [`Only the first ${MOST} questions are drawn.`] : [];
  return [...new Set([...tooMany, ...unknown, ...remarks])].join(' ');
}
