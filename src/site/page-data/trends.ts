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
  /** Who is in here. */
  readonly holdings: string;
  readonly about: string;
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
    examples: exampleSearches(archive, link, 3).map(({ query }) => ({
      query,
      href: `${action}?${new URLSearchParams({ q: query }).toString()}`,
    })),
    holdings: `${counted(archive.counts.versions, 'version')} of ${counted(archive.counts.sites, 'site')}`,
    about: link({ page: 'about' }),
    data: link({ page: 'data' }),
    guide: link({ page: 'guide', slug: 'search' }),
    years: link({ page: 'years' }),
  };
}
