/**
 * Small files, read and written at once. The functions answer with promises, as files do, but wait for
 * the disk where they stand: handing each of the five steps that a small file takes to another thread
 * costs several times what the step does.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file of the content folder so that nobody ever sees half of it: as a draft first, then
 * under its name.
 *
 * @throws an error that says which file could not be written and what to do, and leaves nothing behind.
 */
export async function writeWhole(
  content: string,
  file: string,
  data: string | Uint8Array,
): Promise<void> {
  const path = join(content, file);
  const draft = join(content, '.ingest', 'drafts', randomUUID());
  try {
    mkdirSync(dirname(draft), { recursive: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, data);
    renameSync(draft, path);
  } catch (error) {
    forget(draft);
    throw notWritten(path, error);
  }
}

function forget(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // What stopped the writing is the news; the next ingest clears the drafts away.
  }
}

/** The error that says that a file could not be written, why, and what to do. */
export const notWritten = (path: string, error: unknown): Error =>
  new Error(`${path} could not be written: ${reasonOf(error)}`, { cause: error });

/** Writes a file unless it already holds just this; tells whether it wrote. */
export async function writeChanged(content: string, file: string, text: string): Promise<boolean> {
  if ((await readText(join(content, file))) === text) return false;
  await writeWhole(content, file, text);
  return true;
}

/** A file's text, or nothing where there is no such file. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOSPC':
      return 'the disk is full. Make room and run the same command again: what was written is whole, and it goes on from there.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'this user may not write there. Change the folder’s permissions, or give another with --content.';
    case 'ENOENT':
      // What Node.js says where a folder cannot be made, on a read-only disk too.
      return 'its folder cannot be made. Is the disk there, and may it be written? Or give another folder with --content.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
