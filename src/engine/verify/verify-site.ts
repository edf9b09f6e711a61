/** Everything that verification looks at, in its order. */
import type { Release } from '../../archive/release/head.ts';
import { readSeal, verifyFiles } from './files.ts';
import { verifyOriginals } from './originals.ts';
import { Difference, type Published } from './published.ts';
import { cannotDerive, textVerifier } from './texts.ts';

export interface Verifying {
  /** The SHA-256 that the manifest must have, where it is known from elsewhere. */
  readonly digest?: string;
  /** Whether to derive the texts anew. */
  readonly texts: boolean;
  /** Told what begins, and of how many there are. */
  readonly start: (what: string, total: number) => void;
  readonly advance: (by: number) => void;
}

export interface Verified {
  readonly release: Release;
  readonly files: number;
  readonly originals: number;
  /** Why the texts were not derived anew; nothing where they were. */
  readonly textsNotDerived?: string;
}

/** @throws {Difference} at the first file that differs; another error where that cannot be found out. */
export async function verifySite(site: Published, how: Verifying): Promise<Verified> {
  const seal = await readSeal(site);
  const { release, manifest, tags } = seal;
  const { path, sha256 } = release.manifest;
  if (how.digest !== undefined && how.digest !== sha256)
    throw new Difference(path, `its SHA-256 is ${sha256}, not ${how.digest}.`);
  how.start('Checking files:', manifest.size + tags.size);
  await verifyFiles(site, seal, how.advance);
  const unread = how.texts ? cannotDerive(release) : 'you asked for it';
  const look = unread === undefined ? textVerifier(site, release) : async () => {};
  how.start('Checking originals:', release.holdings.versions);
  const originals = await verifyOriginals(site, seal, async (original) => {
    how.advance(1);
    await look(original);
  });
  return {
    release,
    files: manifest.size,
    originals,
    ...(unread === undefined ? {} : { textsNotDerived: unread }),
  };
}
