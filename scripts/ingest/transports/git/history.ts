/** The history of a git repository: each change of a file is one file, dated by its commit. */
import type { ListedFile } from '../../../../src/engine/formats/format.ts';
import type { Transport } from '../../../../src/engine/ingest/transport.ts';
import { openBlobs } from './blobs.ts';
import { commits } from './log.ts';
import { followNames } from './namesakes.ts';

/** `revision` is what is read: the branch that is checked out, unless another is given. */
export function gitTransport(repository: string, revision?: string): Transport {
  const blobs = openBlobs(repository);
  return {
    list: () => changes(repository, revision),
    load: (file) => blobs.read(file.locator),
    close: () => blobs.close(),
  };
}

async function* changes(
  repository: string,
  revision: string | undefined,
): AsyncGenerator<ListedFile> {
  const names = followNames();
  for await (const { changes, ...commit } of commits(repository, revision)) {
    names.apply(changes);
    for (const { path, blob } of changes) {
      if (blob === undefined) continue;
      const namesake = names.isNamesake(path) ? { namesake: true as const } : {};
      yield {
        path,
        place: `${commit.commit.slice(0, 12)}:${path}`,
        origin: { kind: 'commit', ...commit, ...namesake },
        locator: blob,
      };
    }
  }
}
