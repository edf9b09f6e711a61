/** Looks before a build empties a folder. */
import { mkdir, readdir, realpath, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { project } from './options.ts';

/** @throws when there is nothing to build from, or something to lose where it would go. */
export async function requireFolders(folders: { content: string; out: string }): Promise<true> {
  await requireContent(folders.content);
  await requireOwnFolder(folders.out, folders.content);
  return true;
}

/** @throws when the content folder holds no archive. */
export async function requireContent(content: string): Promise<void> {
  const names = await readdir(content).catch(() => undefined);
  if (names === undefined) {
    throw new Error(
      `There is no folder ${content}. Name the archive’s content folder with --content.`,
    );
  }
  if (names.some((name) => ['policies', 'captures', 'archive.yml'].includes(name))) return;
  throw new Error(
    `${content} holds no archive: neither policies/ nor captures/ nor archive.yml. ` +
      'Name the right folder with --content, or bring policies in with `npm run ingest`.',
  );
}

/** Says of a folder that a build made it. Astro empties the folder, so it is written before and after. */
const MARK = '.smallprint';

/** Marks a folder as one that a build may empty. */
export async function markFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  await writeFile(join(out, MARK), 'Made by `npm run build`, which may empty this folder.\n');
}

/** @throws when `out` holds other things than an earlier build, because a build empties it. */
async function requireOwnFolder(out: string, content: string): Promise<void> {
  const precious = [project, join(project, 'content'), content, process.cwd()];
  const names: string[] = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new Error(`${out} cannot be used as --out: ${error.message}. Name a folder.`);
  });
  const built = names.length === 0 || names.includes(MARK);
  const real = await realpath(out).catch(() => out);
  if (built && !precious.some((folder) => contains(real, folder))) return;
  throw new Error(
    `${out} is not empty and not from an earlier build, and a build would empty it. ` +
      'Name another folder with --out, or empty this one yourself.',
  );
}

function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`));
}
