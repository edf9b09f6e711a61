/** The list of all sites. */
import type { Catalogue, SiteEntry } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import { type Head, numbered } from './head.ts';
import { siteItem, type SiteItem } from './items.ts';
import { type Pager, pager, type Slice } from './paging.ts';

export interface PoliciesPage {
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly sites: readonly SiteItem[];
  readonly pager: Pager | undefined;
}

export function policiesPage(
  { counts }: Catalogue,
  slice: Slice<SiteEntry>,
  link: Link,
): PoliciesPage {
  const title = numbered('Policies by site', slice);
  const summary =
    `${counted(counts.versions, 'version')} of policies from ${counted(counts.sites, 'site')}, ` +
    'by the domain that they are filed under.';
  return {
    head: {
      title,
      description: summary,
      path: link({ page: 'policies', number: slice.number }),
      section: 'policies',
      crumbs: [{ text: 'Policies' }],
    },
    title,
    summary,
    sites: slice.items.map((entry) => siteItem(entry, link)),
    pager: pager(slice, (number) => link({ page: 'policies', number })),
  };
}
