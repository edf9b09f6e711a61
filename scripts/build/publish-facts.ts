import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import { href } from '../../src/archive/urls.ts';
import { readOriginal } from '../../src/engine/reader.ts';

/** Puts the record of each site's captures beside its pages. */
export async function publishRecords(
  { versions }: Catalogue,
  { content, out }: { content: string; out: string },
): Promise<void> {
  for (const site of new Set(versions.map((version) => version.site))) {
    const file = join(out, decodeURI(href({ page: 'record', site })));
    await copyFile(join(content, 'captures', `${site}.jsonl`), file);
  }
}

/**
 * Puts each version's original beside its page, byte for byte; of several the first capture's.
 *
 * @throws when an original is missing, or is not the bytes that were captured.
 */
export async function publishOriginals(
  { versions }: Catalogue,
  { content, out }: { content: string; out: string },
): Promise<string> {
  for (const { site, document, version, captures } of versions) {
    const [first] = captures;
    if (first === undefined) continue;
    const { original, extension } = first;
    const file = join(out, decodeURI(href({ page: 'source', site, document, version, extension })));
    const bytes = await readOriginal(content, original, extension);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return `${versions.length} files, as they were captured`;
}
