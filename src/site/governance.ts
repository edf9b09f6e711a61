/** What the archive says of itself over time: where addresses lead, what was withdrawn, what was corrected. */
import type { VersionEntry } from '../archive/catalogue.ts';
import { canonicalUrls, versionUrl } from '../archive/lock/canonical.ts';
import { type Redirect, redirectsOf } from '../archive/redirects.ts';
import type { Correction } from '../archive/schema/correction.ts';
import type { Withdrawal } from '../archive/schema/withdrawal.ts';
import { goneOriginals, keptAs, tombstonesOf } from '../archive/withdrawn.ts';
import { readCorrections, readLock, readRedirects, readWithdrawals } from '../engine/reader.ts';
import { catalogue } from './catalogue.ts';
import { content } from './environment.ts';
import { type Corrected, correctedVersions } from './page-data/corrected.ts';

export interface Governance {
  /** By the address that leads on. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** By the address that says why there is no text; where a page stands again there is none. */
  readonly tombstones: ReadonlyMap<string, Withdrawal>;
  readonly withdrawals: readonly Withdrawal[];
  readonly corrections: readonly Correction[];
  /** The SHA-256 of what stands for an original that words were taken out of. */
  replacementOf(original: string): string | undefined;
  /** What was changed in a version after it was published; empty for most. */
  corrected(version: VersionEntry): readonly Corrected[];
}

let read: Promise<Governance> | undefined;

/** @throws when a list cannot be read. */
export function governance(): Promise<Governance> {
  if (import.meta.env.DEV) return load();
  read ??= load();
  return read;
}

async function load(): Promise<Governance> {
  const archive = await catalogue();
  const [lock, listed, withdrawals, corrections] = await Promise.all([
    readLock(content),
    readRedirects(content),
    readWithdrawals(content),
    readCorrections(content),
  ]);
  const { redirects } = redirectsOf(
    archive,
    listed,
    lock.map(({ url }) => url),
  );
  const { pages, versions } = canonicalUrls(archive);
  const stands = (url: string): boolean =>
    pages.has(url) || versions.has(url) || redirects.has(url);
  const gone = goneOriginals(withdrawals);
  const byVersion = correctedVersions(corrections);
  return {
    redirects,
    tombstones: new Map([...tombstonesOf(withdrawals)].filter(([url]) => !stands(url))),
    withdrawals,
    corrections,
    replacementOf: (original) => (gone.has(original) ? keptAs(original, gone) : undefined),
    corrected: (version) => byVersion(version, versionUrl(version)),
  };
}
