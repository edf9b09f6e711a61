import { join } from 'node:path';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import { readOriginal } from '../../src/engine/reader.ts';
import { readText } from '../../src/engine/store/files.ts';
import type { Publication } from './publication.ts';

/** Puts the record of each site's captures beside its pages, those of sites that were merged into it too. */
export async function publishRecords(
  { sites }: Catalogue,
  content: string,
  publication: Publication,
): Promise<string> {
  for (const { site, merged } of sites) {
    const records = [site, ...merged.map((other) => other.site)].map((own) =>
      readText(join(content, 'captures', `${own}.jsonl`)),
    );
    publication.put({ page: 'record', site }, (await Promise.all(records)).join(''));
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
  content: string,
  publication: Publication,
): Promise<string> {
  for (const { site, document, version, captures } of versions) {
    const [first] = captures;
    if (first === undefined) continue;
    const { original, extension } = first;
    publication.put(
      { page: 'source', site, document, version, extension },
      await readOriginal(content, original, extension),
    );
  }
  return `${versions.length} files, as they were captured`;
}

/** Puts what was withdrawn where everyone can read it, and tell it from what is missing. */
export async function publishWithdrawals(content: string, publication: Publication): Promise<void> {
  const text = await readText(join(content, 'withdrawn.jsonl'));
  if (text !== undefined) publication.put({ page: 'withdrawals' }, text);
}
