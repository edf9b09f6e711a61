/** The search page as it stands without scripts: a form, and where to browse instead. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { citedArchive } from '../../archive/cite/cited-archive.ts';
import type { CitedArchive } from '../../archive/cite/reference.ts';
import { type Example, exampleSearches } from './example-searches.ts';
import type { Head } from './head.ts';

export interface SearchPage {
  readonly head: Head;
  readonly action: string;
  readonly examples: readonly Example[];
  /** Ways into the archive that need no script. */
  readonly browse: readonly { readonly text: string; readonly href: string }[];
  /** The guide's page about the search. */
  readonly guide: string;
  /** Labels of topics by their ids, for the script. */
  readonly topics: Readonly<Record<string, string>>;
  /** The archive, for the citation of a search. */
  readonly cited: CitedArchive;
  readonly trends: string;
}

export function searchPage(archive: Catalogue, link: Link): SearchPage {
  return {
    head: {
      title: 'Search',
      description: 'Search the full text of every archived policy.',
      path: link({ page: 'search' }),
      section: 'search',
      crumbs: [{ text: 'Search' }],
    },
    action: link({ page: 'search' }),
    examples: exampleSearches(archive, link, 3),
    browse: [
      { text: 'policies by site', href: link({ page: 'policies' }) },
      { text: 'topics', href: link({ page: 'topics' }) },
      { text: 'years', href: link({ page: 'years' }) },
    ],
    guide: link({ page: 'guide', slug: 'search' }),
    topics: Object.fromEntries(archive.topics.map(({ id, label }) => [id, label])),
    cited: citedArchive(archive.identity),
    trends: link({ page: 'trends' }),
  };
}
