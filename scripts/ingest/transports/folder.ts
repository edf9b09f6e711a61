/** Files and folders of this machine, in the order of their names. */
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { finding, type Finding } from '../../../src/archive/finding.ts';
import type { ListedFile } from '../../../src/engine/formats/format.ts';
import { LoadFailure } from '../../../src/engine/ingest/load-failure.ts';
import type { Transport } from '../../../src/engine/ingest/transport.ts';
import { megabytes, MOST, MOST_BYTES } from './limits.ts';

/** Every file under a path; hidden ones are passed over, links are named and not followed. */
export function folderTransport(root: string): Transport {
  return {
    list: () => filesUnder(root, root),
    load,
    close: async () => {},
  };
}

/** @throws a LoadFailure where the file is gone, may not be read, or is too large to be a policy. */
async function load({ locator, place }: ListedFile): Promise<Uint8Array> {
  let found: Finding;
  try {
    const { size } = await stat(locator);
    if (size <= MOST_BYTES) return await readFile(locator);
    found = finding('too-large', { file: place }, { size: megabytes(size), most: MOST });
  } catch (error) {
    found = unreadable(place, error);
  }
  throw new LoadFailure({ finding: found });
}

async function* filesUnder(path: string, root: string): AsyncGenerator<ListedFile | Finding> {
  let entries: Awaited<ReturnType<typeof entriesOf>>;
  try {
    // What a person names may be a link; what is found in it may not.
    const isFolder = (path === root ? await stat(path) : await lstat(path)).isDirectory();
    if (!isFolder) {
      yield listed(path, root);
      return;
    }
    entries = await entriesOf(path);
  } catch (error) {
    yield unreadable(path, error);
    return;
  }
  for (const entry of entries) {
    const within = join(path, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesUnder(within, root);
    else if (entry.isFile()) yield listed(within, root);
    else if (entry.isSymbolicLink()) yield finding('symbolic-link', { file: within });
  }
}

const entriesOf = async (path: string) =>
  (await readdir(path, { withFileTypes: true })).sort(byName);

function listed(path: string, root: string): ListedFile {
  const within = path === root ? basename(path) : relative(root, path).replaceAll(sep, '/');
  return { path: within, place: path, origin: { kind: 'file' }, locator: path };
}

export function unreadable(path: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return finding('unreadable-file', { file: path }, { reason });
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
