/** Whether every address under lock still answers, and with what it was published for. */
import type { VersionEntry } from '../catalogue.ts';
import type { Redirect } from '../redirects.ts';
import type { Canonical } from './canonical.ts';
import type { LockedUrl, LockedVersion } from './lock.ts';

/** An address that would be gone, or would show something else. */
export type Broken =
  | { readonly what: 'vanished'; readonly locked: LockedUrl }
  | { readonly what: 'changed'; readonly locked: LockedVersion; readonly instead: VersionEntry };

export interface Answering {
  readonly canonical: Canonical;
  readonly redirects: ReadonlyMap<string, Redirect>;
  readonly tombstones: { has(url: string): boolean };
}

/** The addresses under lock that an archive does not keep; each is named once. */
export function brokenUrls(lock: readonly LockedUrl[], answering: Answering): Broken[] {
  const broken = new Map<string, Broken>();
  for (const locked of lock) {
    const found = look(locked, answering);
    if (found !== undefined && !broken.has(locked.url)) broken.set(locked.url, found);
  }
  return [...broken.values()];
}

function look(
  locked: LockedUrl,
  { canonical, redirects, tombstones }: Answering,
): Broken | undefined {
  const { url } = locked;
  const redirect = redirects.get(url);
  const version =
    canonical.versions.get(url) ??
    (redirect?.why.kind === 'version' ? redirect.why.version : undefined);
  if (version !== undefined && locked.kind === 'version')
    return shows(version, locked) ? undefined : { what: 'changed', locked, instead: version };
  const answers =
    version !== undefined ||
    canonical.pages.has(url) ||
    redirect !== undefined ||
    tombstones.has(url);
  return answers ? undefined : { what: 'vanished', locked };
}

/** Whether a version shows the capture that an address was published for. */
const shows = ({ captures }: VersionEntry, { at, original }: LockedVersion): boolean =>
  captures.some((capture) => capture.at === at && capture.original.startsWith(original));
