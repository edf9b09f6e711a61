import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { releasedFiles } from '../release/seal.ts';
import type { Published } from './published.ts';

/** A site in a folder. @throws when there is no such folder. */
export function publishedFolder(folder: string): Published {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(
      `There is no folder ${folder}. Name the folder or the address of a published site.`,
    );
  return {
    name: folder,
    async read(path) {
      try {
        return readFileSync(join(folder, path));
      } catch (error) {
        if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
          return undefined;
        throw error;
      }
    },
    list: () => releasedFiles(folder),
    shows: () => true,
    atOnce: 1,
  };
}
