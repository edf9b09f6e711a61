/** Every address of sites and of versions, in the form that `getStaticPaths` wants. */
import type { Catalogue, SiteEntry, VersionEntry } from '../archive/catalogue.ts';
import type { FormerPlace } from '../archive/merged.ts';
import { PRIVACY_POLICY } from '../archive/urls.ts';
import type { Outline } from '../archive/history/outline.ts';
import {
  type Outlines,
  type Single,
  type SiteSlice,
  siteSlices,
  timeline,
} from './page-data/observed.ts';
import { pageParam, slices } from './page-data/paging.ts';

export interface SitePath {
  readonly params: { readonly site: string; readonly page: string | undefined };
  readonly props: { readonly entry: SiteEntry; readonly page: SitePathPage | undefined };
}

/** What a page of a site lists; nothing at the address of a site that was merged into another. */
export interface SitePathPage {
  readonly slice: SiteSlice;
  readonly outlines: Outlines;
}

/**
 * All pages of all sites, and those that sites had before they were merged into others.
 *
 * @param all the outlines of the archive's documents.
 */
export function sitePaths({ sites }: Catalogue, all: readonly Outline[]): SitePath[] {
  const bySite = Map.groupBy(all, ({ site }) => site);
  return sites.flatMap((entry): SitePath[] => {
    const outlines: Outlines = new Map(
      (bySite.get(entry.site) ?? []).map((outline) => [outline.document, outline]),
    );
    const observed = timeline(entry);
    return [
      ...siteSlices(entry, outlines).map((slice) => ({
        params: { site: entry.site, page: pageParam(slice.number) },
        props: { entry, page: { slice, outlines } },
      })),
      ...entry.merged.flatMap(({ site }) =>
        slices(observed.filter((item) => stoodUnder(item, site))).map(({ number }) => ({
          params: { site, page: pageParam(number) },
          props: { entry, page: undefined },
        })),
      ),
    ];
  });
}

const stoodUnder = (item: Single, site: string): boolean =>
  item.kind === 'version'
    ? (item.version.formerly ?? []).some((place) => place.site === site)
    : (item.capture.formerly ?? []).includes(site);

export interface VersionPath {
  /** `version` is all that follows the site: `2003-07-19`, `cookie-policy/2003-07-19`. */
  readonly params: { readonly site: string; readonly version: string };
  readonly props: {
    readonly version: VersionEntry;
    /** The site at whose address this is, where the version's page is at another now. */
    readonly movedFrom: string | undefined;
  };
}

/** The page of each version, and the addresses that lead to it. */
export function versionPaths({ sites }: Catalogue): VersionPath[] {
  // Document by document, so that what its versions share is read once.
  const versions = sites.flatMap(({ documents }) => documents.flatMap((entry) => entry.versions));
  return versions.flatMap((version) => [
    versionPath(version),
    ...version.aliases.map((alias) => movedPath(version, { site: version.site, version: alias })),
    ...(version.formerly ?? []).map((place) => movedPath(version, place)),
  ]);
}

/** A version's own address. */
export const versionPath = (version: VersionEntry): VersionPath => ({
  params: paramsOf(version.site, version.document, version.version),
  props: { version, movedFrom: undefined },
});

const movedPath = (version: VersionEntry, place: FormerPlace): VersionPath => ({
  params: paramsOf(place.site, version.document, place.version),
  props: { version, movedFrom: place.site },
});

const paramsOf = (site: string, document: string, version: string): VersionPath['params'] => ({
  site,
  version: document === PRIVACY_POLICY ? version : `${document}/${version}`,
});
