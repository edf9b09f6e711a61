/** The search page as it stands without scripts: a form, and where to browse instead. */
import type { Link } from '../../archive/urls.ts';
import type { Head } from './head.ts';

export interface SearchPage {
  readonly head: Head;
  readonly action: string;
  /** Ways into the archive that need no script. */
  readonly browse: readonly { readonly text: string; readonly href: string }[];
}

export function searchPage(link: Link): SearchPage {
  return {
    head: {
      title: 'Search',
      description: 'Search the full text of every archived policy.',
      path: link({ page: 'search' }),
      section: 'search',
      crumbs: [{ text: 'Search' }],
    },
    action: link({ page: 'search' }),
    browse: [
      { text: 'policies by site', href: link({ page: 'policies' }) },
      { text: 'topics', href: link({ page: 'topics' }) },
      { text: 'years', href: link({ page: 'years' }) },
    ],
  };
}
