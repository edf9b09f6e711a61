import { join } from 'node:path';
import type { Catalogue, VersionEntry } from '../../src/archive/catalogue.ts';
import { recordedAt } from '../../src/archive/catalogue.ts';
import { canonicalUrls, versionUrl } from '../../src/archive/lock/canonical.ts';
import { type LockedUrl, ORIGINAL_CHARACTERS } from '../../src/archive/lock/lock.ts';
import { passagesDigest } from '../../src/archive/lock/passages-digest.ts';
import type { Capture } from '../../src/archive/types.ts';
import { textOf } from '../../src/engine/history/texts.ts';
import { readLock, readRecord } from '../../src/engine/reader.ts';
import { writeLock } from '../../src/engine/store/lock.ts';

export interface Published {
  readonly file: string;
  /** Lines that were added, or would be. */
  readonly added: number;
  /** Lines that the lock has now. */
  readonly locked: number;
}

/** Adds to the lock what an archive has and the lock has not; every line that stands in it stays. */
export async function publishUrls(
  content: string,
  archive: Catalogue,
  { write }: { readonly write: boolean },
): Promise<Published> {
  const standing = await readLock(content);
  const { pages } = canonicalUrls(archive);
  const own: LockedUrl[] = [...pages].map(([url, kind]) => ({ url, kind }));
  for (const { documents } of archive.sites) {
    const minting = await mintingCaptures(
      content,
      documents.flatMap(({ versions }) => versions),
    );
    for (const { versions } of documents) {
      for (const version of versions) own.push(await lockedVersion(content, version, minting));
    }
  }
  const known = new Set(standing.map((line) => JSON.stringify(line)));
  const added = own.filter((line) => !known.has(JSON.stringify(line)));
  if (write && added.length > 0) await writeLock(content, [...standing, ...added]);
  return {
    file: join(content, 'urls.lock'),
    added: added.length,
    locked: standing.length + (write ? added.length : 0),
  };
}

/** A version with the capture that minted its id, and with all that can be linked to on its page. */
async function lockedVersion(
  content: string,
  version: VersionEntry,
  minting: ReadonlyMap<string, Capture>,
): Promise<LockedUrl> {
  const { site, version: id } = recordedAt(version);
  const { at, original } = minting.get(`${site} ${version.document} ${id}`) ??
    version.captures[0] ?? { at: version.first, original: '' };
  const ids = (await textOf(content, version)).map((passage) => passage.id);
  return {
    url: versionUrl(version),
    kind: 'version',
    at,
    original: original.slice(0, ORIGINAL_CHARACTERS),
    ...passagesDigest(ids),
  };
}

/** The captures of some versions that minted ids, by site, document and id. */
async function mintingCaptures(
  content: string,
  versions: readonly VersionEntry[],
): Promise<ReadonlyMap<string, Capture>> {
  const sites = new Set(versions.map((version) => recordedAt(version).site));
  const records = await Promise.all([...sites].map((site) => readRecord(content, site)));
  return new Map(
    records
      .flat()
      .filter(({ version }) => version !== undefined)
      .map((capture) => [`${capture.site} ${capture.document} ${capture.version}`, capture]),
  );
}
