import { join } from 'node:path';
import { formatLock, type LockedUrl, parseLock } from '../../archive/lock/lock.ts';
import { readText, writeChanged } from './files.ts';

const FILE = 'urls.lock';

/** The addresses under lock; none for an archive that published nothing. @throws with the place of a broken line. */
export async function readLock(content: string): Promise<LockedUrl[]> {
  const path = join(content, FILE);
  return parseLock((await readText(path)) ?? '', path);
}

/** Writes the whole lock, those lines that stand in it among it; tells whether it changed. */
export const writeLock = (content: string, urls: readonly LockedUrl[]): Promise<boolean> =>
  writeChanged(content, FILE, formatLock(urls));
