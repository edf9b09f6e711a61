import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** Unpacks a zip file into a folder, as a person would; returns the names in it, in their order. */
export async function unpackZip(zip: string, folder: string): Promise<string[]> {
  const archive = await openPromise(zip);
  const names: string[] = [];
  for await (const entry of archive.eachEntry()) {
    const path = join(folder, entry.fileName);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await buffer(await archive.openReadStreamPromise(entry)));
    names.push(entry.fileName);
  }
  return names;
}
