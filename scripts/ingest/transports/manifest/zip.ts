/** A zip file with a manifest in it: at its top, or at the top of the one folder that was packed. */
import type { Finding } from '../../../../src/archive/finding.ts';
import type { ListedFile } from '../../../../src/engine/formats/format.ts';
import { LoadFailure } from '../../../../src/engine/ingest/load-failure.ts';
import type { Transport } from '../../../../src/engine/ingest/transport.ts';
import { zipTransport } from '../zip.ts';
import { MANIFEST, withManifest } from './transport.ts';

/** The files of a zip file, as its manifest describes them where there is one. */
export function describedZip(path: string): Transport {
  const files = zipTransport(path);
  return { ...files, list: () => listed(path, files) };
}

async function* listed(path: string, files: Transport): AsyncGenerator<ListedFile | Finding> {
  // A transport is listed once: the manifest is looked for with one of its own.
  const look = zipTransport(path);
  try {
    const file = await manifestIn(look);
    if (file === undefined) {
      yield* files.list();
      return;
    }
    const bytes = await look.load(file);
    const folder = file.path.slice(0, -MANIFEST.length);
    yield* withManifest(from(folder, files), async () => bytes, file.place).list();
  } catch (error) {
    if (!(error instanceof LoadFailure) || !('finding' in error.outcome)) throw error;
    yield error.outcome.finding;
  } finally {
    await look.close();
  }
}

/** The manifest at the top; else the only one in a folder at the top. */
async function manifestIn(zip: Transport): Promise<ListedFile | undefined> {
  const below: ListedFile[] = [];
  for await (const file of zip.list()) {
    if ('code' in file) continue;
    const folders = file.path.split('/');
    if (folders.pop() !== MANIFEST) continue;
    if (folders.length === 0) return file;
    if (folders.length === 1) below.push(file);
  }
  return below.length === 1 ? below[0] : undefined;
}

/** Paths as a manifest in this folder writes them, which may lead nowhere else. */
function from(folder: string, files: Transport): Transport {
  return {
    ...files,
    async *list() {
      for await (const file of files.list()) {
        if ('code' in file) yield file;
        else if (file.path.startsWith(folder))
          yield { ...file, path: file.path.slice(folder.length) };
        else yield { ...file, path: `../${file.path}` };
      }
    },
  };
}
