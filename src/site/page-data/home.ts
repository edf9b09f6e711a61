/** The home page: what this is within ten seconds, and the doors to everything else. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from './counts.ts';
import type { Head } from './head.ts';
import { siteItem, type SiteItem } from './items.ts';

export interface HomePage {
  readonly head: Head;
  readonly title: string;
  readonly description: string;
  /** `5 versions of policies · 5 sites · 2003–2010`. */
  readonly counts: readonly string[];
  readonly search: string;
  readonly example: Example | undefined;
  readonly doors: readonly Door[];
  /** All sites, where they are few; their number otherwise. */
  readonly sites: readonly SiteItem[];
  readonly policies: string;
}

export interface Door {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

export interface Example {
  readonly query: string;
  readonly href: string;
}

/** More sites than these are a list of their own. */
const FEW = 20;

export function homePage(archive: Catalogue, link: Link): HomePage {
  const { identity, counts, sites } = archive;
  return {
    head: {
      title: identity.title,
      description: identity.description,
      path: link({ page: 'home' }),
      crumbs: [],
    },
    title: identity.title,
    description: identity.description,
    counts: [
      counted(counts.versions, 'version of a policy', 'versions of policies'),
      counted(counts.sites, 'site'),
      ...(counts.years ? [years(counts.years)] : []),
    ],
    search: link({ page: 'search' }),
    example: exampleOf(archive, link),
    doors: doors(archive, link),
    sites: sites.length > FEW ? [] : sites.map((entry) => siteItem(entry, link)),
    policies: link({ page: 'policies' }),
  };
}

function years([first, last]: readonly [string, string]): string {
  return first === last ? first : `${first}–${last}`;
}

/** A search that finds something: words of the topic that most versions speak of. */
function exampleOf({ topics }: Catalogue, link: Link): Example | undefined {
  const most = topics.toSorted((a, b) => b.versions.length - a.versions.length)[0];
  const query = most?.terms.find((term) => !term.includes('*'));
  if (!most || most.versions.length === 0 || query === undefined) return undefined;
  return { query, href: link({ page: 'search', query }) };
}

function doors({ counts, topics, years }: Catalogue, link: Link): Door[] {
  return [
    {
      title: 'Policies by site',
      text: `Read what each of ${counted(counts.sites, 'site')} said, and when.`,
      href: link({ page: 'policies' }),
    },
    {
      title: 'Topics',
      text: `Compare what policies say on ${counted(topics.length, 'topic')}, passage by passage.`,
      href: link({ page: 'topics' }),
    },
    {
      title: 'Years',
      text: `See which policies were observed in each of ${counted(years.length, 'year')}.`,
      href: link({ page: 'years' }),
    },
    {
      title: 'Guide',
      text: 'How to search, read and cite, and how to build an archive of your own.',
      href: link({ page: 'guide' }),
    },
  ];
}
