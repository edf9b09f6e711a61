import { type Catalogue, recordedAt, type VersionRecord } from '../archive/catalogue.ts';
import type { CuratedSite } from '../archive/schema/site.ts';

const known = new WeakMap<Catalogue, ReadonlyMap<string, CuratedSite['names']>>();

/** The names that curators know for the site under which a version is recorded, before it was merged. */
export function curatedNames(archive: Catalogue, version: VersionRecord): CuratedSite['names'] {
  const names =
    known.get(archive) ??
    new Map(
      archive.sites
        .flatMap(({ site, curated, merged }) => [...merged, { site, curated }])
        .map(({ site, curated }) => [site, curated?.names ?? []]),
    );
  known.set(archive, names);
  return names.get(recordedAt(version).site) ?? [];
}
