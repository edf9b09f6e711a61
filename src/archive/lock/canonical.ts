/** Which addresses are canonical: those that the lock guarantees. */
import type { Catalogue, VersionEntry } from '../catalogue.ts';
import { href, type Route } from '../urls.ts';
import type { LockedPage } from './lock.ts';

/** The address of a route in the lock’s terms: from the site’s root, whatever path it is published under. */
export const lockedPath = (route: Route): string => href(route, '/');

/** The canonical addresses of an archive. */
export interface Canonical {
  readonly pages: ReadonlyMap<string, LockedPage['kind']>;
  readonly versions: ReadonlyMap<string, VersionEntry>;
}

/**
 * Versions, sites, topics, years and topics by year. Further pages of lists, comparisons, changes, feeds and
 * files are derived from these and are not guaranteed: a change is named by its two versions.
 */
export function canonicalUrls({ sites, versions, topics, years }: Catalogue): Canonical {
  const pages = new Map<string, LockedPage['kind']>();
  for (const { site } of sites) pages.set(lockedPath({ page: 'site', site }), 'site');
  for (const { id: topic, census } of topics) {
    pages.set(lockedPath({ page: 'topic', topic }), 'topic');
    for (const { year, speaking } of census.years) {
      if (speaking.length > 0)
        pages.set(lockedPath({ page: 'topic-year', topic, year }), 'topic-year');
    }
  }
  for (const { year } of years) pages.set(lockedPath({ page: 'year', year }), 'year');
  const own = versions.map((version) => [versionUrl(version), version] as const);
  return { pages, versions: new Map(own) };
}

export const versionUrl = ({ site, document, version }: VersionEntry): string =>
  lockedPath({ page: 'version', site, document, version });
