/** The places of the search page that its script fills. */
import type { CitedArchive } from '../../archive/cite/reference.ts';

export interface PageParts {
  readonly input: HTMLInputElement;
  /** A live region. */
  readonly status: HTMLElement;
  readonly remarks: HTMLElement;
  /** Shown only while nothing is searched for. */
  readonly hints: HTMLElement;
  /** Everything that belongs to an answer. */
  readonly body: HTMLElement;
  readonly sort: HTMLSelectElement;
  readonly list: HTMLElement;
  readonly more: HTMLElement;
  readonly filters: HTMLElement;
  readonly years: HTMLElement;
  readonly tools: HTMLElement;
  /** What the page knows and the index does not: names of topics, how the archive is cited. */
  readonly labels: Readonly<Record<string, string>>;
  readonly archive: CitedArchive;
}

/** Nothing where the page is another one. */
export function pageParts(): PageParts | undefined {
  const results = document.querySelector<HTMLElement>('#search-results');
  const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
  if (results === null || input === null) return undefined;
  const place = <E extends HTMLElement>(name: string): E => {
    const found = results.querySelector<E>(`[data-search="${name}"]`);
    if (found === null) throw new Error(`The search page has no place for ${name}.`);
    return found;
  };
  return {
    input,
    status: place('status'),
    remarks: place('remarks'),
    hints: place('hints'),
    body: place('body'),
    sort: place('sort'),
    list: place('list'),
    more: place('more'),
    filters: place('filters'),
    years: place('years'),
    tools: place('tools'),
    labels: JSON.parse(results.dataset['topics'] ?? '{}') as Record<string, string>,
    archive: JSON.parse(results.dataset['archive'] ?? '{}') as CitedArchive,
  };
}
