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

/** The table of contents. */
export interface Contents {
  /** How many words each page has, in the order in which they were added. */
  readonly pages: readonly number[];
  /** The names of the files of words, in the order of the words. */
  readonly chunks: readonly string[];
}

const nothing: Contents = { pages: [], chunks: [] };

/** @throws when another version of Pagefind wrote it, or the words were taken for several languages. */
export function readContents(folder: string): Contents {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as Entry;
  const indexes = Object.values(entry.languages);
  if (entry.version !== VERSION || indexes.length > 1) {
    throw new Error(
      `Pagefind ${entry.version} wrote the search index, and Smallprint joins those of ${VERSION}. ` +
        'Install the version that package.json names, or adapt src/engine/search/join/.',
    );
  }
  return indexes[0] === undefined ? nothing : contentsIn(folder, indexes[0].hash);
}

function contentsIn(folder: string, hash: string): Contents {
  const reader = new CborReader(unpack(join(folder, `pagefind.${hash}.pf_meta`)));
  reader.array();
  reader.skip();
  const pages = list(reader, () => {
    reader.skip();
    const words = reader.unsigned();
    reader.skip();
    return words;
  });
  const chunks = list(reader, () => {
    reader.skip();
    reader.skip();
    return reader.text().toString();
  });
  return { pages, chunks: chunks.map((chunk) => join(folder, 'index', `${chunk}.pf_index`)) };
}

export function unpack(file: string): Buffer {
  return gunzipSync(readFileSync(file)).subarray(SIGNATURE.length);
}

function list<T>(reader: CborReader, item: () => T): T[] {
  return Array.from({ length: reader.array() }, () => {
    reader.array();
    return item();
  });
}
