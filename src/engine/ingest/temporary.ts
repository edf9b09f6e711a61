/** Folders for the length of a run, and what runs that were killed left of theirs. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../store/processes.ts';

/** Machines that share a temporary folder count processes each for themselves. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const OF_THIS_MACHINE = new RegExp(`^smallprint-[a-z]+-${machine}-(\\d+)-`);

/** A new folder for this process; folders of processes that are gone are removed first. */
export async function temporaryFolder(use: 'spool' | 'texts'): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const owner = OF_THIS_MACHINE.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
  return mkdtemp(join(tmpdir(), `smallprint-${use}-${machine}-${process.pid}-`));
}
