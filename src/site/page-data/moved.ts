/** The page at an address whose page is found at another now. */
import type { SiteEntry, VersionEntry } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { day } from '../../archive/moments.ts';

export interface MovedPage {
  readonly title: string;
  readonly heading: string;
  /** Why, up to the words that are the link. */
  readonly reason: string;
  readonly target: string;
  /** The words that lead there. */
  readonly place: string;
}

/** At the address of a version that became part of another, or whose site did. */
export function movedPage(version: VersionEntry, from: string, link: Link): MovedPage {
  const { site, document, version: id, first } = version;
  const captured = day(first).text;
  return {
    title: `Moved: ${from}, ${captured}`,
    heading: 'This version has moved',
    reason:
      from === site
        ? 'Its text turned out to be the same as that of the version captured on'
        : `The policies of ${from} are shown under ${site}. It is the version captured on`,
    target: link({ page: 'version', site, document, version: id }),
    place: `${captured} at ${site}`,
  };
}

/** At the address of a site that was merged into another. */
export function movedSite({ site }: SiteEntry, from: string, link: Link): MovedPage {
  return {
    title: `Moved: ${from}`,
    heading: 'This site has moved',
    reason: `The policies of ${from} are shown under`,
    target: link({ page: 'site', site }),
    place: site,
  };
}
