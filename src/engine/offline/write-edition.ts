/** The offline edition as a zip file, file by file: of none but the one in hand is anything in memory. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Edition } from './edition.ts';
import { editionFiles } from './make-file.ts';

/** The name of the list of digests, as `sha256sum` writes and reads it. */
export const CHECKSUMS = 'SHA256SUMS';

export interface Written {
  readonly files: number;
  /** Of the files, unpacked. */
  readonly bytes: number;
  /** SHA-256 of the zip file, in hexadecimal digits. */
  readonly sha256: string;
}

/**
 * Writes the zip file. The same site gives the same bytes: names are in order, times are all the same, and nothing
 * in it tells when, where or by whom it was made.
 *
 * @param folder the name of the folder that it unpacks to
 * @param readme what stands in its `README.txt`
 * @throws when a file cannot be read or written, or a link of a page leads nowhere.
 */
export async function writeEdition(
  edition: Edition,
  { folder, readme, zip }: { folder: string; readme: string; zip: string },
): Promise<Written> {
  const archive = new ZipFile();
  const sums: string[] = [];
  let bytes = 0;
  const add = (path: string, content: () => Promise<Buffer>): void => {
    const taken = async (): Promise<Buffer> => {
      const made = await content();
      bytes += made.length;
      sums.push(`${createHash('sha256').update(made).digest('hex')}  ${path}\n`);
      return made;
    };
    archive.addReadStreamLazy(`${folder}/${path}`, same(), (give) => {
      taken().then(
        (made) => give(null, Readable.from([made], { objectMode: false })),
        (error: Error) => give(error, Readable.from([])),
      );
    });
  };
  add('README.txt', () => Promise.resolve(Buffer.from(readme)));
  const files = editionFiles(edition);
  for (const { from, path, make } of files) {
    add(path, async () => make(await readFile(join(edition.site, from))));
  }
  // Last, when all digests are known.
  add(CHECKSUMS, () => Promise.resolve(Buffer.from(sums.join(''))));
  archive.end();

  const hash = createHash('sha256');
  const output = createWriteStream(zip);
  archive.on('error', (error: Error) => output.destroy(error));
  archive.outputStream.on('data', (chunk: Buffer) => hash.update(chunk));
  archive.outputStream.pipe(output);
  await finished(output);
  return { files: files.length + 2, bytes, sha256: hash.digest('hex') };
}

/** What is the same for every file, wherever and whenever it is written. */
const same = () => ({
  // The format has room for local time, so midnight is the same everywhere.
  mtime: new Date(1980, 0, 1),
  forceDosTimestamp: true,
  mode: 0o100644,
  compress: true,
  compressionLevel: 9,
});
