/**
 * What an ingest is in the middle of, so that one that was killed is finished by the next. Drafts of
 * files stand in `.ingest/drafts` until they are whole; `.ingest/open/<site>` says that a site's
 * policies may not be what its record says yet.
 */
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, notWritten } from './files.ts';
import { isRunning } from './processes.ts';

export interface Journal {
  /** Sites that an ingest before this one did not finish. */
  readonly unfinished: readonly string[];
  open(site: string): Promise<void>;
  done(site: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws when another ingest is writing into the same folder, or nobody may write there. */
export async function openJournal(content: string): Promise<Journal> {
  const root = join(content, '.ingest');
  const lock = join(root, 'process');
  const sites = join(root, 'open');
  await refuseSecond(lock, content);
  try {
    await rm(join(root, 'drafts'), { recursive: true, force: true });
    await mkdir(sites, { recursive: true });
    await writeFile(lock, String(process.pid));
  } catch (error) {
    throw notWritten(root, error);
  }
  return {
    unfinished: (await readdir(sites)).sort(),
    open: async (site) => {
      await writeFile(join(sites, site), '').catch((error: unknown) => {
        throw notWritten(join(sites, site), error);
      });
    },
    done: (site) => rm(join(sites, site), { force: true }),
    close: async () => {
      await rm(lock, { force: true });
      await rm(join(root, 'drafts'), { recursive: true, force: true });
      for (const folder of [sites, root]) await rmdir(folder).catch(() => {});
    },
  };
}

async function refuseSecond(lock: string, content: string): Promise<void> {
  const writer = Number(
    await readFile(lock, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return '0';
      throw error;
    }),
  );
  if (writer > 0 && writer !== process.pid && isRunning(writer)) {
    throw new Error(
      `Another ingest (process ${writer}) is writing into ${content}. Two would overwrite each ` +
        'other’s records: wait for it, or end it first.',
    );
  }
}
