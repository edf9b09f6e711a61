import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import { href } from '../../src/archive/urls.ts';
import { readOriginal } from '../../src/engine/reader.ts';
import { readText } from '../../src/engine/store/files.ts';

/** Puts the record of each site's captures beside its pages, those of sites that were merged into it too. */
export async function publishRecords(
  { sites }: Catalogue,
  { content, out }: { content: string; out: string },
): Promise<string> {
  for (const { site, merged } of sites) {
    const file = join(out, decodeURI(href({ page: 'record', site })));
    const records = [site, ...merged.map((other) => other.site)].map((own) =>
      readText(join(content, 'captures', `${own}.jsonl`)),
    );
    await writeFile(file, (await Promise.all(records)).join(''));
  }
  return `${sites.length} sites`;
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
    // Its folder is there: the version's page stands in it.
    writeFileSync(file, await readOriginal(content, original, extension));
  }
  return `${versions.length} files, as they were captured`;
}
