/** The page at the address of a version that became part of another. */
import type { VersionEntry } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { day } from './moments.ts';

export interface MovedPage {
  readonly title: string;
  readonly target: string;
  readonly site: string;
  readonly captured: string;
}

export function movedPage({ site, document, version, first }: VersionEntry, link: Link): MovedPage {
  return {
    title: `Moved: ${site}, ${day(first).text}`,
    target: link({ page: 'version', site, document, version }),
    site,
    captured: day(first).text,
  };
}
