/** `releases/<release>/`: what every release was, kept for good. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../archive/order.ts';
import { parseRelease, type Release } from '../../archive/release/head.ts';
import { type Holding, parseHoldings } from '../../archive/release/holdings.ts';
import { type Notes, notesSchema } from '../../archive/release/notes.ts';
import { readText } from './files.ts';

export const releasesFolder = (content: string): string => join(content, 'releases');

/** The files of a release, as they are kept and published. */
export const releaseFiles = [
  'release.json',
  'manifest-sha256.txt',
  'holdings.tsv',
  'notes.json',
] as const;

export interface KeptRelease {
  /** Nothing while it is being made: its manifest is not known yet. */
  readonly release?: Release;
  readonly notes: Notes;
}

/** Every release that was made, the newest first. @throws when one of them is damaged. */
export async function readReleases(content: string): Promise<KeptRelease[]> {
  const folder = releasesFolder(content);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const releases = await Promise.all(names.map(({ name }) => readRelease(join(folder, name))));
  return releases.sort(
    (a, b) => compare(b.notes.date, a.notes.date) || compare(b.notes.release, a.notes.release),
  );
}

/** @throws when the folder is not that of a release. */
export async function readRelease(folder: string): Promise<KeptRelease> {
  const notes = notesSchema.safeParse(JSON.parse(await present(folder, 'notes.json')));
  if (!notes.success) throw damaged(join(folder, 'notes.json'));
  const head = await readText(join(folder, 'release.json'));
  return {
    notes: notes.data,
    ...(head === undefined ? {} : { release: parseRelease(head, join(folder, 'release.json')) }),
  };
}

export const readHoldings = async (content: string, release: string): Promise<Holding[]> => {
  const folder = join(releasesFolder(content), release);
  return parseHoldings(await present(folder, 'holdings.tsv'), join(folder, 'holdings.tsv'));
};

async function present(folder: string, name: string): Promise<string> {
  const text = await readText(join(folder, name));
  if (text !== undefined) return text;
  throw damaged(join(folder, name));
}

const damaged = (path: string): Error =>
  new Error(
    `${path} is missing or damaged. What releases were is written once and never changed: restore the ` +
      'file from version control.',
  );
