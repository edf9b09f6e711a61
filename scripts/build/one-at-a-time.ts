/** Astro keeps what it generates in one folder, `.cache/`, so one checkout makes one site at a time. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from '../../src/engine/store/processes.ts';

const PAUSE = 200;

/**
 * Does `work` while no other process does work under the same `lock`, a file that holds the number
 * of the process that works. A process that died does not keep anyone waiting.
 *
 * @param onWait is called once with the number of the process that is waited for
 */
export async function oneAtATime<T>(
  lock: string,
  work: () => Promise<T>,
  onWait: (process: number) => void = () => {},
): Promise<T> {
  await mkdir(dirname(lock), { recursive: true });
  for (let waited = false; !(await take(lock));) {
    const holder = await holderOf(lock);
    if (holder !== undefined && !isRunning(holder)) await takeAway(lock, holder);
    else {
      if (!waited && holder !== undefined) onWait(holder);
      waited ||= holder !== undefined;
      await pause(PAUSE);
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  // Written first and linked into place, so that nobody ever sees a lock without its holder.
  const draft = `${lock}.${process.pid}.${randomUUID()}.draft`;
  await writeFile(draft, String(process.pid));
  try {
    await link(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Undefined where the other process has just gone. */
async function holderOf(lock: string): Promise<number | undefined> {
  const text = await readFile(lock, 'utf8').catch(() => '');
  return text === '' ? undefined : Number(text);
}

/** Moves first and looks again: between looking and removing another process may have taken it. */
async function takeAway(lock: string, dead: number): Promise<void> {
  const aside = `${lock}.${process.pid}`;
  await rename(lock, aside).catch(() => {});
  const moved = await holderOf(aside);
  if (moved === undefined || moved === dead) await rm(aside, { force: true });
  else await rename(aside, lock);
}
