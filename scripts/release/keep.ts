/** What a release was, in the content folder, where every later build publishes it from. */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRelease, releaseFiles, releasesFolder } from '../../src/engine/store/releases.ts';
import type { Release } from '../../src/archive/release/head.ts';

/**
 * Keeps the files of a release that was made into `from`. One that was made before is made again
 * where it comes out the same, byte for byte.
 *
 * @throws when a release of this name was made with other files: a release is never made twice.
 */
export async function keepRelease(content: string, from: string, made: Release): Promise<void> {
  const folder = join(releasesFolder(content), made.release);
  if (existsSync(folder)) {
    const { release } = await readRelease(folder);
    if (release !== undefined && release.manifest.sha256 !== made.manifest.sha256)
      throw new Error(
        `Release ${made.release} was made on ${release.date} with other files (its manifest is ` +
          `${release.manifest.sha256}, this one is ${made.manifest.sha256}). What was cited under a name stays ` +
          `under it: choose another with --release. If it was never published, remove ${folder} and run again.`,
      );
  }
  mkdirSync(folder, { recursive: true });
  for (const file of releaseFiles) cpSync(join(from, file), join(folder, file));
}
