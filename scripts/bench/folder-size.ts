import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many files there are below a folder, and their bytes. */
export function folderSize(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, file) => sum + statSync(join(file.parentPath, file.name)).size,
    0,
  );
  return { files: files.length, bytes };
}
