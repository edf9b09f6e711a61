/** The built site of a content folder, built when it has to be. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identity } from '../../src/archive/types.ts';
import { frugal } from '../build/frugal.ts';
import { project } from '../build/options.ts';

/** What a build writes last. */
const LAST = 'robots.txt';

/**
 * The folder of the site: in the archive's own cache, so that no other one's is taken for it. It is built
 * for the address that the archive says it has.
 *
 * @throws when the build fails; it has said why by then.
 */
export async function siteOf(
  content: string,
  { url }: Pick<Identity, 'url'>,
  cache: string,
): Promise<string> {
  const site = join(cache, 'offline-site');
  if (await isUpToDate(site, [content, join(project, 'src')])) return site;
  const place = url === undefined ? [] : placeOf(new URL(url));
  const build = [join(project, 'scripts', 'build.ts'), '--content', content, '--out', site];
  // To the other stream: what is printed here may be read by a program.
  const child = spawn(process.execPath, [...frugal, ...build, ...place], {
    cwd: project,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new Error('The site could not be built, so there is nothing to take along.');
  return site;
}

const placeOf = ({ origin, pathname }: URL): string[] => ['--site', origin, '--base', pathname];

async function isUpToDate(site: string, folders: readonly string[]): Promise<boolean> {
  const built = await stat(join(site, LAST)).catch(() => undefined);
  if (built === undefined) return false;
  for (const folder of folders) {
    if ((await newestIn(folder)) >= built.mtimeMs) return false;
  }
  return true;
}

/** When a file or folder in it was last changed, in milliseconds since 1970. */
async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let newest = 0;
  for (const { parentPath, name } of entries) {
    const { mtimeMs } = await stat(join(parentPath, name));
    newest = Math.max(newest, mtimeMs);
  }
  return newest;
}
