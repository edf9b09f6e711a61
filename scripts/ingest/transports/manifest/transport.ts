/** Files with a manifest beside them: each row is a capture of the file that it names. */
import { finding, type Finding } from '../../../../src/archive/finding.ts';
import type { ListedFile } from '../../../../src/engine/formats/format.ts';
import type { Transport } from '../../../../src/engine/ingest/transport.ts';
import { readManifest, type Row } from './rows.ts';

export const MANIFEST = 'manifest.csv';

/** `files` as its manifest describes them: what either names and the other does not is a finding. */
export function withManifest(
  files: Transport,
  manifest: () => Promise<Uint8Array>,
  place: string,
): Transport {
  return { ...files, list: () => described(files, manifest, place) };
}

async function* described(
  files: Transport,
  manifest: () => Promise<Uint8Array>,
  place: string,
): AsyncGenerator<ListedFile | Finding> {
  const { rows, findings, named } = readManifest(await manifest(), place);
  yield* findings;
  const missing = Map.groupBy(rows, ({ path }) => path.normalize());
  for await (const file of files.list()) {
    if ('code' in file) {
      yield file;
      continue;
    }
    if (file.path === MANIFEST) continue;
    // The same letters come composed from one system and decomposed from another.
    const path = file.path.normalize();
    for (const row of missing.get(path) ?? []) yield asDescribed(file, row);
    missing.delete(path);
    if (!named.has(path)) yield finding('not-in-manifest', { file: file.place });
  }
  for (const [path, [row]] of missing) {
    yield finding('missing-file', { file: place, line: row?.line ?? 1 }, { path });
  }
}

function asDescribed(file: ListedFile, row: Row): ListedFile {
  const { path: _path, ...origin } = row;
  return { ...file, origin };
}
