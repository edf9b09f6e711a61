/** Addresses that lead to others: of merged sites, of versions that became one, and those that a keeper lists. */
import type { Catalogue, SiteEntry, VersionEntry } from './catalogue.ts';
import { MOST_LISTED } from './most-listed.ts';
import { canonicalUrls, lockedPath, versionUrl } from './lock/canonical.ts';

/** Where an address leads, and why. */
export interface Redirect {
  /** From the site’s root, as in the lock. */
  readonly from: string;
  /** An address of the same site, or of another one that begins with `https://`. */
  readonly to: string;
  readonly why: RedirectReason;
}

export type RedirectReason =
  | { readonly kind: 'version'; readonly version: VersionEntry; readonly site: string }
  | { readonly kind: 'site'; readonly entry: SiteEntry; readonly site: string }
  | { readonly kind: 'listed'; readonly note: string | undefined };

/** A line of `content/redirects.txt`. */
export interface ListedRedirect {
  readonly from: string;
  readonly to: string;
  /** What the keeper wrote behind it. */
  readonly note?: string;
  readonly line: number;
}

/** Why a listed redirect cannot be made. */
export interface RedirectProblem {
  readonly code: 'redirect-hides' | 'redirect-loop' | 'redirect-nowhere';
  readonly line: number;
  readonly args: Readonly<Record<string, string>>;
}

export interface Redirects {
  /** By the address that leads on; each to where the whole chain of them ends. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  readonly problems: readonly RedirectProblem[];
}

/** The redirects that follow from the archive itself. */
export function ownRedirects({ sites }: Catalogue): Redirect[] {
  return sites.flatMap((entry) => [
    ...entry.documents.flatMap(({ versions }) => versions.flatMap(versionRedirects)),
    ...entry.merged.flatMap(({ site }) => siteRedirects(entry, site)),
  ]);
}

/** As many pages as the list of a merged site had. */
function siteRedirects(entry: SiteEntry, site: string): Redirect[] {
  const listed = entry.documents.flatMap(({ versions, failed }) => [
    ...versions.filter(({ formerly = [] }) => formerly.some((place) => place.site === site)),
    ...failed.filter(({ formerly = [] }) => formerly.includes(site)),
  ]).length;
  const to = lockedPath({ page: 'site', site: entry.site });
  return Array.from({ length: Math.max(1, Math.ceil(listed / MOST_LISTED)) }, (_, index) => ({
    from: lockedPath({ page: 'site', site, number: index + 1 }),
    to,
    why: { kind: 'site', entry, site },
  }));
}

function versionRedirects(version: VersionEntry): Redirect[] {
  const { site, document, aliases, formerly = [] } = version;
  const places = [...aliases.map((alias) => ({ site, version: alias })), ...formerly];
  return places.map((place) => ({
    from: lockedPath({ ...place, page: 'version', document }),
    to: versionUrl(version),
    why: { kind: 'version', version, site: place.site },
  }));
}

/**
 * All redirects, chains followed to their ends. A line that ends in `*` stands for every address of
 * `known` that begins so.
 *
 * @param known addresses that were ever published
 */
export function redirectsOf(
  archive: Catalogue,
  listed: readonly ListedRedirect[],
  known: Iterable<string>,
): Redirects {
  const { pages, versions } = canonicalUrls(archive);
  const isPage = (url: string): boolean => pages.has(url) || versions.has(url);
  const own = new Map(ownRedirects(archive).map((redirect) => [redirect.from, redirect]));
  const problems: RedirectProblem[] = [];
  const all = new Map(own);
  const lines = new Map<string, number>();
  for (const { from, to, note, line } of spelledOut(listed, [...known])) {
    const other = own.get(from)?.to ?? (isPage(from) ? from : undefined);
    if (other !== undefined) {
      const instead = other === from ? 'a page of its own' : `a redirect to ${other} already`;
      problems.push({ code: 'redirect-hides', line, args: { from, instead } });
      continue;
    }
    all.set(from, { from, to, why: { kind: 'listed', note } });
    lines.set(from, line);
  }
  const redirects = new Map<string, Redirect>();
  for (const redirect of all.values()) {
    const line = lines.get(redirect.from) ?? 0;
    const end = endOf(redirect, all);
    const args = { from: redirect.from, to: redirect.to };
    if (end === undefined) problems.push({ code: 'redirect-loop', line, args });
    else if (isGuaranteed(end) && !isPage(end))
      problems.push({ code: 'redirect-nowhere', line, args: { ...args, end } });
    else redirects.set(redirect.from, { ...redirect, to: end });
  }
  return { redirects, problems };
}

/** Whether an address is of a kind that `canonicalUrls` knows all of. */
const isGuaranteed = (url: string): boolean =>
  /^\/(?:policies|topics|years)\/./.test(url) && !/\/(?:page-\d+|changes)\/$|\/[^/]+$/.test(url);

/** Where a chain of redirects ends; nothing where it comes back to itself. */
function endOf({ to }: Redirect, all: ReadonlyMap<string, Redirect>): string | undefined {
  const seen = new Set<string>();
  const [page = '', fragment = ''] = to.split(/(?=#)/, 2);
  let end = page;
  for (let next = all.get(end); next !== undefined; next = all.get(end)) {
    if (seen.has(end)) return undefined;
    seen.add(end);
    end = next.to;
  }
  return fragment === '' ? end : end + fragment;
}

function spelledOut(listed: readonly ListedRedirect[], known: readonly string[]): ListedRedirect[] {
  return listed.flatMap((redirect) => {
    if (!redirect.from.endsWith('*')) return [redirect];
    const [from, to] = [redirect.from.slice(0, -1), redirect.to.slice(0, -1)];
    const urls = new Set(known.filter((url) => url.startsWith(from)));
    return [...urls].map((url) => ({ ...redirect, from: url, to: to + url.slice(from.length) }));
  });
}
