/** What the answer can be narrowed to, with counts: years as bars, other filters as lists of links. */
import { type SearchAddress, writeAddress } from '../../archive/search/address.ts';
import type { Facet } from '../../archive/search/passes.ts';
import type { Filters } from '../../archive/search/query/query.ts';
import { element } from '../element.ts';
import { facetOf } from './facets.ts';
import type { PageParts } from './page-parts.ts';
import { kindInWords } from './kind-in-words.ts';
import type { Answer } from './session.ts';
import { yearRange } from './year-range.ts';

/** More sites than this are no list to choose from. */
export const MOST_SITES = 100;
/** Values of a filter that are shown at once. */
const SHOWN = 12;

type ListName = 'sites' | 'topics' | 'documents' | 'languages';

const lists: readonly (readonly [Facet, ListName, string])[] = [
  ['topic', 'topics', 'Topics of the text'],
  ['document', 'documents', 'Document'],
  ['language', 'languages', 'Language'],
  ['site', 'sites', 'Site'],
];

/** Fills the places of filters; `onChange` gets the filters that someone chose. */
export function showFilters(
  { filters: place, years, labels }: PageParts,
  answer: Answer,
  address: SearchAddress,
  onChange: (filters: Filters) => void,
): void {
  const focused = document.activeElement?.getAttribute('data-key');
  years.replaceChildren(
    ...yearRange(facetOf(answer, 'year'), address.filters, onChange),
    whichVersions(),
  );
  const sections = lists.flatMap(([facet, name, title]) => section(facet, name, title));
  place.replaceChildren(...sections);
  // What was chosen with is made anew: whoever uses the keyboard goes on from there.
  for (const one of document.querySelectorAll<HTMLElement>('.search-aside [data-key]')) {
    if (one.dataset['key'] === focused) one.focus();
  }

  /** A switch between all versions of a year and the one that was observed last in it. */
  function whichVersions(): HTMLElement {
    const { annual, ...others } = address.filters;
    return annual === true
      ? element(
          'p',
          {},
          'Only the last version of each year is asked. ',
          choice('Ask all versions', 'annual', others),
        )
      : element(
          'p',
          {},
          choice('Only the last version of each year', 'annual', { ...others, annual: true }),
        );
  }

  function choice(label: string, key: string, filters: Filters): HTMLAnchorElement {
    const target = `${location.pathname}${writeAddress({ ...address, filters })}`;
    const link = element('a', { href: target, 'data-key': key }, label);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onChange(filters);
    });
    return link;
  }

  function section(facet: Facet, name: ListName, title: string): HTMLElement[] {
    const chosen = address.filters[name];
    const values = facetOf(answer, facet).map(({ value, count }) => ({ value, count }));
    for (const value of chosen) {
      if (!values.some((one) => one.value === value)) values.unshift({ value, count: 0 });
    }
    if (values.length < 2 && chosen.length === 0) return [];
    const tooMany = facet === 'site' && values.length > MOST_SITES;
    const shown = values.filter(
      ({ value }, index) => chosen.includes(value) || (index < SHOWN && !tooMany),
    );
    const items = shown.map(({ value, count }) => element('li', {}, entry(value, count)));
    const list = element('ul', {}, ...items);
    const others = values.filter((one) => !shown.includes(one));
    return [
      element('h2', {}, title),
      list,
      ...(tooMany ? [tooManySites(values.length)] : others.length > 0 ? [more()] : []),
    ];

    function more(): HTMLElement {
      const button = element(
        'button',
        { type: 'button', class: 'search-life' },
        `${others.length} more`,
      );
      button.addEventListener('click', () => {
        const added = others.map(({ value, count }) => element('li', {}, entry(value, count)));
        list.append(...added);
        button.remove();
        added[0]?.querySelector('a')?.focus();
      });
      return button;
    }

    function entry(value: string, count: number): HTMLElement {
      const on = chosen.includes(value);
      const next = on ? chosen.filter((one) => one !== value) : [...chosen, value];
      const filters = { ...address.filters, [name]: next };
      const link = choice(labelOf(facet, value), `${facet} ${value}`, filters);
      if (on) link.setAttribute('aria-current', 'true');
      const number = element('span', { class: 'search-count' }, count.toLocaleString('en'));
      return element('span', {}, link, ' ', number, ...(on ? [' (chosen)'] : []));
    }
  }

  function labelOf(facet: Facet, value: string): string {
    if (facet === 'topic') return labels[value] ?? value;
    if (facet === 'document') return kindInWords(value);
    return facet === 'language' ? languageInWords(value) : value;
  }
}

function tooManySites(count: number): HTMLElement {
  const sites = count.toLocaleString('en');
  return element(
    'p',
    {},
    `${sites} sites answer, and more than ${MOST_SITES} are not listed. Type site: and a name to choose one.`,
  );
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

function languageInWords(tag: string): string {
  if (tag === 'und') return 'unknown';
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
