/** The history of a git repository: each change of a file is one file, dated by its commit. */
import type { ListedFile } from '../../../../src/engine/formats/format.ts';
import type { Transport } from '../../../../src/engine/ingest/transport.ts';
import { openBlobs } from './blobs.ts';
import { fileChanges } from './log.ts';

export function gitTransport(repository: string): Transport {
  const blobs = openBlobs(repository);
  return {
    list: () => changes(repository),
    load: (file) => blobs.read(file.locator),
    close: () => blobs.close(),
  };
}

async function* changes(repository: string): AsyncGenerator<ListedFile> {
  for await (const { path, blob, ...commit } of fileChanges(repository)) {
    yield {
      path,
      place: `${commit.commit.slice(0, 12)}:${path}`,
      origin: { kind: 'commit', ...commit },
      locator: blob,
    };
  }
}
