/** The releases of the archive, that which is being made among them. */
import { type KeptRelease, readRelease, readReleases } from '../engine/reader.ts';
import { content, release } from './environment.ts';

let known: Promise<readonly KeptRelease[]> | undefined;

/** The newest first. @throws when the folder of one is damaged. */
export function releases(): Promise<readonly KeptRelease[]> {
  if (import.meta.env.DEV) return load();
  known ??= load();
  return known;
}

async function load(): Promise<readonly KeptRelease[]> {
  const kept = await readReleases(content);
  if (release === undefined) return kept;
  const making = await readRelease(release);
  return [making, ...kept.filter(({ notes }) => notes.release !== making.notes.release)];
}

/** Whether the site is built as a release, and not only from the same content. */
export const isRelease = release !== undefined;
