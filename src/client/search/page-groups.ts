/** The answer by sites: for each its best passages, and more on demand. */
import { counted } from '../../archive/counted.ts';
import type { Sort } from '../../archive/search/address.ts';
import { href } from '../../archive/urls.ts';
import { element } from '../element.ts';
import { under } from '../site.ts';
import { SITES, type SiteGroup } from './groups.ts';
import { hitsOf } from './hits.ts';
import { sentenceOfFailure } from './not-working.ts';
import { lifeButton } from './life.ts';
import { hitElement } from './results.ts';
import type { Answer } from './session.ts';

/** Passages of a version, and versions that are added to a site at once. */
const PASSAGES = 3;
const VERSIONS = 5;

export interface Shown {
  /** Labels of topics by their ids. */
  readonly topics: Readonly<Record<string, string>>;
  readonly sort: Sort;
}

/** Elements for the first sites, and what shows more of them. @throws when a text cannot be loaded. */
export async function showGroups(
  answer: Answer,
  all: readonly SiteGroup[],
  { topics, sort }: Shown,
): Promise<{ groups: HTMLElement[]; more: HTMLElement[] }> {
  const groups = await Promise.all(
    all.slice(0, SITES).map((group) => groupElement(answer, group, { topics, sort })),
  );
  let shown = groups.length;
  if (all.length <= shown) return { groups, more: [] };
  const button = element('button', { type: 'button', class: 'search-more' }, moreSites());
  button.addEventListener('click', () => void showMore());
  return { groups, more: [button] };

  function moreSites(): string {
    const left = all.length - shown;
    return `Show ${Math.min(SITES, left)} more of ${left.toLocaleString('en')} sites`;
  }

  async function showMore(): Promise<void> {
    const next = all
      .slice(shown, shown + SITES)
      .map((group) => groupElement(answer, group, { topics, sort }));
    try {
      const items = await Promise.all(next);
      document.querySelector('[data-search="list"]')?.append(...items);
      shown += items.length;
      items[0]?.querySelector('a')?.focus();
    } catch (error) {
      button.after(sentenceOfFailure(error));
    }
    if (shown >= all.length) button.remove();
    else button.textContent = moreSites();
  }
}

async function groupElement(
  answer: Answer,
  group: SiteGroup,
  { topics, sort }: Shown,
): Promise<HTMLLIElement> {
  const { site, versions, years } = group;
  const link = element('a', { href: under(href({ page: 'site', site })) }, site);
  const heading = element('h2', { class: 'search-site' }, link);
  const list = element('ol', { class: 'search-passages' });
  const item = element(
    'li',
    {},
    heading,
    element('p', { class: 'search-years' }, yearsInWords(years)),
    list,
  );
  let shown = 0;
  await add(1);
  if (versions.length > 1) item.append(moreButton());
  return item;

  /** The passages of the next versions. */
  async function add(count: number): Promise<HTMLElement[]> {
    const next = versions.slice(shown, shown + count);
    const wanted = { most: PASSAGES, oldest: sort === 'oldest' };
    const hits = await Promise.all(next.map((version) => hitsOf(answer, version, wanted)));
    const items = hits.flat().map((hit) => {
      const item = hitElement(hit, { withSite: false, topics });
      if (hit.versions > 1) item.append(lifeButton(answer.engine, hit));
      return item;
    });
    shown += next.length;
    list.append(...items);
    return items;
  }

  function moreButton(): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'search-more' });
    const say = (): void => {
      button.textContent = `${counted(versions.length - shown, 'more version')} of ${site}`;
    };
    say();
    button.addEventListener('click', async () => {
      try {
        const [first] = await add(VERSIONS);
        first?.querySelector('a')?.focus();
      } catch (error) {
        button.after(sentenceOfFailure(error));
      }
      if (shown >= versions.length) button.remove();
      else say();
    });
    return button;
  }
}

/** `2003–2005, 2008`. */
export function yearsInWords(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last !== undefined && year === last[1] + 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
