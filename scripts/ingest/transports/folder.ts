/** Files and folders of this machine as raw files, in the order of their names. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finding, type Finding } from '../../../src/archive/finding.ts';
import type { RawFile } from '../../../src/engine/formats/format.ts';

/** Every file under the paths; hidden ones are passed over. What cannot be read becomes a finding. */
export async function* readFolder(paths: readonly string[]): AsyncGenerator<RawFile | Finding> {
  for (const path of paths) {
    for await (const file of filesUnder(path)) {
      yield typeof file === 'string' ? await readOne(file) : file;
    }
  }
}

async function* filesUnder(path: string): AsyncGenerator<string | Finding> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    yield unreadable(path, error);
    return;
  }
  if (!isFolder) {
    yield path;
    return;
  }
  for (const entry of (await readdir(path, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesUnder(join(path, entry.name));
    else if (entry.isFile()) yield join(path, entry.name);
  }
}

async function readOne(path: string): Promise<RawFile | Finding> {
  try {
    return { path, bytes: await readFile(path) };
  } catch (error) {
    return unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return finding('unreadable-file', { file: path }, { reason });
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
