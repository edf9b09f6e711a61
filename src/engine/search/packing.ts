/** Files of the search index: packed with gzip, and named by what is in them. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';

const gzip = promisify(gzipWithCallback);

/** Kinds of files, each in a folder of its own. */
export type Kind = 'index' | 'fragment' | 'table';

/** Files that are being packed and written, on other threads than the one that makes them. */
export interface Packing {
  /**
   * Packs at level 7, as 9 takes three times as long and saves 0.6% (15 MB of words), and returns
   * the file's name without folder and extension.
   */
  write(kind: Kind, content: Buffer | string): string;
  /** Waits until all are written. @throws when one could not be. */
  done(): Promise<void>;
}

/** Characters of a name: 48 bits, so that names of a hundred thousand files do not meet. */
const NAME = 8;

export function startPacking(folder: string): Packing {
  const writing: Promise<void>[] = [];
  const names = new Set<string>();
  for (const kind of ['index', 'fragment', 'table']) {
    mkdirSync(join(folder, kind), { recursive: true });
  }
  return {
    write(kind, content) {
      const name = createHash('sha256').update(content).digest('base64url').slice(0, NAME);
      const path = join(folder, kind, `${name}.pf_${kind}`);
      if (names.has(path)) return name;
      names.add(path);
      const written = gzip(content, { level: 7 }).then((data) => writeFile(path, data));
      // `done` tells of it; until then it must not count as unhandled.
      written.catch(() => {});
      writing.push(written);
      return name;
    },
    done: async () => void (await Promise.all(writing)),
  };
}
