/** An index that Pagefind wrote, as one part of a larger one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CborReader } from './cbor.ts';

/** The version of Pagefind whose files are understood here; package.json names the same. */
export const VERSION = '1.6.0';

/** Every file of Pagefind's begins with this once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** `pagefind-entry.json`. */
interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/**
 * The files of words, in the order of the words.
 *
 * @throws when another version of Pagefind wrote them, or the words were taken for several languages.
 */
export function chunksOf(folder: string): string[] {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as Entry;
  const indexes = Object.values(entry.languages);
  if (entry.version !== VERSION || indexes.length > 1) {
    throw new Error(
      `Pagefind ${entry.version} wrote the search index, and Smallprint joins those of ${VERSION}. ` +
        'Install the version that package.json names, or adapt src/engine/search/join/.',
    );
  }
  return indexes[0] === undefined ? [] : chunksIn(folder, indexes[0].hash);
}

function chunksIn(folder: string, hash: string): string[] {
  const reader = new CborReader(unpack(join(folder, `pagefind.${hash}.pf_meta`)));
  reader.array();
  reader.skip();
  reader.skip();
  const chunks = Array.from({ length: reader.array() }, () => {
    reader.array();
    reader.skip();
    reader.skip();
    return reader.text().toString();
  });
  return chunks.map((chunk) => join(folder, 'index', `${chunk}.pf_index`));
}

export function unpack(file: string): Buffer {
  return gunzipSync(readFileSync(file)).subarray(SIGNATURE.length);
}
