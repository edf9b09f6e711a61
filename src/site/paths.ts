/** Every address of sites and of versions, in the form that `getStaticPaths` wants. */
import type { Catalogue, SiteEntry, VersionEntry } from '../archive/catalogue.ts';
import { PRIVACY_POLICY } from '../archive/urls.ts';
import { type Slice, slices } from './page-data/paging.ts';
import { type Observed, timeline } from './page-data/site.ts';

export interface SitePath {
  readonly params: { readonly site: string; readonly number: string };
  readonly props: { readonly entry: SiteEntry; readonly slice: Slice<Observed> };
}

/** All pages of all sites, first pages included. */
export function sitePaths({ sites }: Catalogue): SitePath[] {
  return sites.flatMap((entry) =>
    slices(timeline(entry)).map((slice) => ({
      params: { site: entry.site, number: String(slice.number) },
      props: { entry, slice },
    })),
  );
}

export interface VersionPath {
  /** `version` is all that follows the site: `2003-07-19`, `cookie-policy/2003-07-19`. */
  readonly params: { readonly site: string; readonly version: string };
  readonly props: {
    readonly version: VersionEntry;
    /** Whether the address belongs to a version that became part of this one. */
    readonly moved: boolean;
  };
}

/** The page of each version, and the addresses that lead to it. */
export function versionPaths({ versions }: Catalogue): VersionPath[] {
  return versions.flatMap((version) => [
    versionPath(version),
    ...version.aliases.map((alias) => versionPath(version, alias)),
  ]);
}

/** A version's own address, or that of a version that became part of it. */
export function versionPath(version: VersionEntry, id = version.version): VersionPath {
  const { site, document } = version;
  return {
    params: { site, version: document === PRIVACY_POLICY ? id : `${document}/${id}` },
    props: { version, moved: id !== version.version },
  };
}
