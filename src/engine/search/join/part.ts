/** An index that Pagefind wrote, as one part of a larger one. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip as gzipWithCallback } from 'node:zlib';
import { CborReader } from './cbor.ts';

const gzip = promisify(gzipWithCallback);

/** The version of Pagefind whose files are understood here; package.json names the same. */
export const VERSION = '1.6.0';

/** Every file begins with this, so that the browser can tell whether a server unpacked it. */
const SIGNATURE = 'pagefind_dcd';

/** `pagefind-entry.json`. */
export interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, EntryLanguage>>;
  readonly include_characters: readonly string[];
}

export interface EntryLanguage {
  readonly hash: string;
  readonly wasm: string | null;
  readonly page_count: number;
}

/** The table of contents of one language. */
export interface Contents {
  readonly pages: readonly { readonly hash: string; readonly words: number }[];
  /** The files of the words, in the order of the words. */
  readonly chunks: readonly string[];
  readonly filters: readonly { readonly name: string; readonly hash: string }[];
  readonly fields: readonly string[];
}

/** @throws when another version of Pagefind wrote it. */
export function readEntry(folder: string): Entry {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as Entry;
  if (entry.version === VERSION) return entry;
  throw new Error(
    `Pagefind ${entry.version} wrote the search index, and Smallprint joins those of ${VERSION}. ` +
      'Install the version that package.json names, or adapt src/engine/search/join/.',
  );
}

export function readContents(folder: string, hash: string): Contents {
  const reader = new CborReader(unpack(join(folder, `pagefind.${hash}.pf_meta`)));
  reader.array();
  reader.skip();
  const pages = list(reader, () => ({
    hash: string(reader),
    words: reader.unsigned(),
    group: string(reader),
  }));
  const chunks = list(reader, () => ({
    from: string(reader),
    to: string(reader),
    hash: string(reader),
  }));
  const filters = list(reader, () => ({ name: string(reader), hash: string(reader) }));
  reader.skip();
  const fields = Array.from({ length: reader.array() }, () => string(reader));
  return { pages, chunks: chunks.map((chunk) => chunk.hash), filters, fields };
}

/** The pages that have each value of a filter. */
export function readFilter(folder: string, hash: string): { value: string; pages: number[] }[] {
  const reader = new CborReader(unpack(join(folder, 'filter', `${hash}.pf_filter`)));
  reader.array();
  reader.skip();
  return list(reader, () => ({
    value: string(reader),
    pages: Array.from({ length: reader.array() }, () => reader.unsigned()),
  }));
}

export function unpack(file: string): Buffer {
  return gunzipSync(readFileSync(file)).subarray(SIGNATURE.length);
}

/** Files that are being packed and written, on other threads than the one that makes them. */
export interface Packing {
  /** Packs at level 7: 9 takes three times as long and saves 0.6% (15 MB of words). */
  write(file: string, bytes: Buffer): void;
  /** Waits until all are written. @throws when one could not be. */
  done(): Promise<void>;
}

export function startPacking(): Packing {
  const writing: Promise<void>[] = [];
  return {
    write(file, bytes) {
      const packed = gzip(Buffer.concat([Buffer.from(SIGNATURE), bytes]), { level: 7 });
      const written = packed.then((data) => writeFile(file, data));
      // `done` tells of it; until then it must not count as unhandled.
      written.catch(() => {});
      writing.push(written);
    },
    done: async () => void (await Promise.all(writing)),
  };
}

function list<T>(reader: CborReader, item: () => T): T[] {
  return Array.from({ length: reader.array() }, () => {
    reader.array();
    return item();
  });
}

const string = (reader: CborReader): string => reader.text().toString();
