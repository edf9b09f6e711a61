import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { releaseFiles, releasesFolder, readReleases } from '../../src/engine/store/releases.ts';

/** Puts what every release was beside its page. */
export async function publishReleases(content: string, out: string): Promise<string> {
  const releases = await readReleases(content);
  for (const { notes } of releases) {
    const from = join(releasesFolder(content), notes.release);
    const to = join(out, 'releases', notes.release);
    mkdirSync(to, { recursive: true });
    for (const file of releaseFiles)
      if (existsSync(join(from, file))) copyFileSync(join(from, file), join(to, file));
  }
  return `${releases.length}`;
}
