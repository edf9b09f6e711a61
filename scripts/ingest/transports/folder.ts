/** Files and folders of this machine, in the order of their names. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { finding, type Finding } from '../../../src/archive/finding.ts';
import type { ListedFile } from '../../../src/engine/formats/format.ts';
import type { Transport } from '../../../src/engine/ingest/transport.ts';

/** Every file under a path; hidden ones are passed over. */
export function folderTransport(root: string): Transport {
  return {
    list: () => filesUnder(root, root),
    load: (file) => readFile(file.locator),
    close: async () => {},
  };
}

async function* filesUnder(path: string, root: string): AsyncGenerator<ListedFile | Finding> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    yield unreadable(path, error);
    return;
  }
  if (!isFolder) {
    yield listed(path, root);
    return;
  }
  for (const entry of (await readdir(path, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesUnder(join(path, entry.name), root);
    else if (entry.isFile()) yield listed(join(path, entry.name), root);
  }
}

function listed(path: string, root: string): ListedFile {
  const within = path === root ? basename(path) : relative(root, path).replaceAll(sep, '/');
  return { path: within, place: path, origin: { kind: 'file' }, locator: path };
}

export function unreadable(path: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return finding('unreadable-file', { file: path }, { reason });
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
