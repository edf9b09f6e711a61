/** The home page: what this is within ten seconds, and the doors to everything else. */
import type { Catalogue } from '../../archive/catalogue.ts';
import { type Link, PRIVACY_POLICY } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import { type Example, exampleSearches } from './example-searches.ts';
import { archiveMetadata } from './archive-metadata.ts';
import type { Head } from './head.ts';
import { siteItem, type SiteItem } from './items.ts';
import { yearCharts, type YearCharts } from './year-figures.ts';

export interface HomePage {
  readonly head: Head;
  /** `What privacy policies said, when` */
  readonly title: string;
  /** `5 policies, 5 sites, 2003–2010` */
  readonly holdings: string;
  readonly description: string;
  readonly search: string;
  readonly example: Example | undefined;
  readonly charts: YearCharts;
  readonly doors: readonly Door[];
  /** All sites, where they are few; none otherwise. */
  readonly sites: readonly SiteItem[];
  readonly policies: string;
  /** Where the page about the archive says what it cannot tell. */
  readonly limits: string;
}

export interface Door {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/** More sites than these are a list of their own. */
const FEW = 20;

/** @param address gives a path as an address of the place where the site is published, if that is known. */
export function homePage(
  archive: Catalogue,
  link: Link,
  address: (path: string) => string = (path) => path,
): HomePage {
  const { identity, sites } = archive;
  return {
    head: {
      title: identity.title,
      description: identity.description,
      path: link({ page: 'home' }),
      metadata: archiveMetadata(archive, link, address),
      crumbs: [],
    },
    title: archive.versions.every(({ document }) => document === PRIVACY_POLICY)
      ? 'What privacy policies said, when'
      : 'What privacy policies and other terms said, when',
    holdings: holdings(archive),
    description: identity.description,
    search: link({ page: 'search' }),
    example: exampleSearches(archive, link, 1)[0],
    charts: yearCharts(archive, link),
    doors: doors(archive, link),
    sites: sites.length > FEW ? [] : sites.map((entry) => siteItem(entry, link)),
    policies: link({ page: 'policies' }),
    limits: `${link({ page: 'about' })}#limits`,
  };
}

/** `5 policies, 5 sites, 2003–2010`; where policies changed, `12 versions of 5 policies, …`. */
function holdings({ sites, counts }: Catalogue): string {
  const documents = sites
    .flatMap((site) => site.documents)
    .filter(({ versions }) => versions.length > 0);
  const policies = counted(documents.length, 'policy', 'policies');
  return [
    counts.versions > documents.length
      ? `${counted(counts.versions, 'version')} of ${policies}`
      : policies,
    counted(counts.sites, 'site'),
    ...(counts.years ? [years(counts.years)] : []),
  ]
    .join(', ')
    .replaceAll(/(?<=\d) /g, NO_BREAK);
}

/** A number stays with what it counts. */
const NO_BREAK = '\u00A0';

function years([first, last]: readonly [string, string]): string {
  return first === last ? first : `${first}–${last}`;
}

function doors({ counts, topics }: Catalogue, link: Link): Door[] {
  return [
    {
      title: 'Find wording',
      text: `Search every passage, or see what policies say on ${counted(topics.length, 'topic')}.`,
      href: link({ page: 'search' }),
    },
    {
      title: 'Read a site’s history',
      text: `What each of ${counted(counts.sites, 'site')} said, version by version, with the dates.`,
      href: link({ page: 'policies' }),
    },
    {
      title: 'Get and cite the data',
      text: 'Every text with its original, its captures, its terms and an address that stays.',
      href: link({ page: 'data' }),
    },
    {
      title: 'Run your own',
      text: 'Build such an archive from policies that you have, and publish it anywhere.',
      href: link({ page: 'guide' }),
    },
  ];
}
