/** Every address of sites and of versions, in the form that `getStaticPaths` wants. */
import type { Catalogue, SiteEntry, VersionEntry } from '../archive/catalogue.ts';
import { PRIVACY_POLICY } from '../archive/urls.ts';
import type { Outline } from '../archive/history/outline.ts';
import type { Redirect } from '../archive/redirects.ts';
import type { Withdrawal } from '../archive/schema/withdrawal.ts';
import type { Governance } from './governance.ts';
import { type Outlines, type SiteSlice, siteSlices } from './page-data/observed.ts';
import { pageParam } from './page-data/paging.ts';

/** What stands at an address whose page is not, or not there. */
export interface AddressPath {
  readonly params: { readonly address: string };
  readonly props: { readonly redirect?: Redirect; readonly withdrawal?: Withdrawal };
}

/** Every address that leads on, and those that say why there is nothing any more. */
export function addressPaths({
  redirects,
  tombstones,
}: Pick<Governance, 'redirects' | 'tombstones'>): AddressPath[] {
  return [
    ...[...redirects].map(([url, redirect]) => ({
      params: { address: addressOf(url) },
      props: { redirect },
    })),
    ...[...tombstones].map(([url, withdrawal]) => ({
      params: { address: addressOf(url) },
      props: { withdrawal },
    })),
  ];
}

const addressOf = (url: string): string => decodeURI(url).slice(1, -1);

export interface SitePath {
  readonly params: { readonly site: string; readonly page: string | undefined };
  readonly props: { readonly entry: SiteEntry; readonly page: SitePathPage };
}

/** What a page of a site lists. */
export interface SitePathPage {
  readonly slice: SiteSlice;
  readonly outlines: Outlines;
}

/**
 * All pages of all sites.
 *
 * @param all the outlines of the archive's documents.
 */
export function sitePaths({ sites }: Catalogue, all: readonly Outline[]): SitePath[] {
  const bySite = Map.groupBy(all, ({ site }) => site);
  return sites.flatMap((entry): SitePath[] => {
    const outlines: Outlines = new Map(
      (bySite.get(entry.site) ?? []).map((outline) => [outline.document, outline]),
    );
    return siteSlices(entry, outlines).map((slice) => ({
      params: { site: entry.site, page: pageParam(slice.number) },
      props: { entry, page: { slice, outlines } },
    }));
  });
}

export interface VersionPath {
  /** `version` is all that follows the site: `2003-07-19`, `cookie-policy/2003-07-19`. */
  readonly params: { readonly site: string; readonly version: string };
  readonly props: { readonly version: VersionEntry };
}

/** The page of each version. */
export function versionPaths({ sites }: Catalogue): VersionPath[] {
  // Document by document, so that what its versions share is read once.
  const versions = sites.flatMap(({ documents }) => documents.flatMap((entry) => entry.versions));
  return versions.map(versionPath);
}

/** A version's own address. */
export const versionPath = (version: VersionEntry): VersionPath => ({
  params: paramsOf(version.site, version.document, version.version),
  props: { version },
});

const paramsOf = (site: string, document: string, version: string): VersionPath['params'] => ({
  site,
  version: document === PRIVACY_POLICY ? version : `${document}/${version}`,
});
