/** The page of trends as it stands without scripts: a form, and what is counted. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import { type Example, exampleSearches } from './example-searches.ts';
import type { Head } from './head.ts';

export interface TrendsPage {
  readonly head: Head;
  readonly action: string;
  readonly examples: readonly Example[];
  readonly holdings: string;
  /** Where it says who is in here: sources, languages, years. */
  readonly who: string;
  readonly data: string;
  readonly guide: string;
  readonly years: string;
}

export function trendsPage(archive: Catalogue, link: Link): TrendsPage {
  const action = link({ page: 'trends' });
  return {
    head: {
      title: 'Words over time',
      description: 'How many sites say something in their privacy policies, year by year.',
      path: action,
      section: 'search',
      crumbs: [{ text: 'Search', href: link({ page: 'search' }) }, { text: 'Words over time' }],
    },
    action,
    examples: examplesOf(
      exampleSearches(archive, link, 3).map(({ text }) => text),
      action,
    ),
    holdings: `${counted(archive.counts.versions, 'version')} of ${counted(archive.counts.sites, 'site')}`,
    who: `${link({ page: 'about' })}#who`,
    data: link({ page: 'data' }),
    guide: link({ page: 'guide', slug: 'search' }),
    years: link({ page: 'years' }),
  };
}

/** Each alone, and all of them compared. */
function examplesOf(queries: readonly string[], action: string): Example[] {
  const asked = queries.length > 1 ? [...queries.map((one) => [one]), queries] : [queries];
  return asked
    .filter((some) => some.length > 0)
    .map((some) => ({
      text: some.join(' and '),
      href: `${action}?${new URLSearchParams(some.map((query) => ['q', query])).toString()}`,
    }));
}
