/** What is to be withdrawn, as the person who asks names it. */
import type { Catalogue, VersionEntry } from '../../archive/catalogue.ts';
import { lockedPath, versionUrl } from '../../archive/lock/canonical.ts';
import { pagePath } from '../../archive/schema/withdrawal.ts';
import { placeNamed } from '../../archive/urls.ts';

export type Target =
  /** Versions with all of their text. */
  | { readonly kind: 'versions'; readonly versions: readonly VersionEntry[] }
  | { readonly kind: 'passage'; readonly version: VersionEntry; readonly passage: string }
  /** A page that stands for no text, and that is gone already. */
  | { readonly kind: 'page'; readonly url: string };

const PASSAGE = /^p-[0-9a-z]{10}(?:-\d+)?$/;

/**
 * What a name means: `calibex.com/2003-07-19`, with `#p-…` one of its passages, `calibex.com` all of its
 * versions, `/topics/hats/` a page, and so does a version that the archive has no more. An address of the site may stand in the place of a name.
 *
 * @throws when there is no such thing, with what to write.
 */
export function targetNamed(name: string, archive: Catalogue): Target {
  const [place = '', passage] = name.split('#', 2);
  const path = place.replace(/^https?:\/\/[^/]+/, '');
  const inside = path.replace(/^.*?\/?policies\//, '').replace(/^\/|\/$/g, '');
  const version = versionNamed(inside, archive);
  if (version !== undefined && passage === undefined)
    return { kind: 'versions', versions: [version] };
  if (version !== undefined && passage !== undefined) {
    if (PASSAGE.test(passage)) return { kind: 'passage', version, passage };
    throw new Error(
      `“${passage}” is no passage’s id: copy the address of the passage from its page.`,
    );
  }
  const site = archive.sites.find((entry) => entry.site === inside);
  if (site !== undefined)
    return { kind: 'versions', versions: site.documents.flatMap(({ versions }) => versions) };
  const gone = placeNamed(inside);
  if (gone !== undefined) return { kind: 'page', url: lockedPath({ ...gone, page: 'version' }) };
  if (path.startsWith('/') && pagePath.safeParse(path).success) return { kind: 'page', url: path };
  throw new Error(
    `“${name}” is nothing that can be withdrawn. Name a version (calibex.com/2003-07-19), a passage of it ` +
      '(calibex.com/2003-07-19#p-…), a site, or the address of a page that is gone (/topics/hats/).',
  );
}

function versionNamed(name: string, { versions }: Catalogue): VersionEntry | undefined {
  const place = placeNamed(name);
  if (place === undefined) return undefined;
  return versions.find(
    ({ site, document, version, aliases }) =>
      site === place.site &&
      document === place.document &&
      (version === place.version || aliases.includes(place.version)),
  );
}

/** Every address of a version: its own, and those that lead to it. */
export function addressesOf(version: VersionEntry): string[] {
  const { site, aliases, formerly = [] } = version;
  const places = [...aliases.map((alias) => ({ site, version: alias })), ...formerly];
  return [versionUrl(version), ...places.map((place) => versionUrl({ ...version, ...place }))];
}
