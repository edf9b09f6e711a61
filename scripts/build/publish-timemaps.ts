import type { Catalogue } from '../../src/archive/catalogue.ts';
import { timeMap } from '../../src/archive/metadata/timemap.ts';
import { linkUnder } from '../../src/archive/urls.ts';
import type { BuildOptions } from './options.ts';
import type { Publication } from './publication.ts';

/** Writes the TimeMap of each document of which an address is known. */
export function publishTimeMaps(
  { sites }: Catalogue,
  { base, site: origin }: Pick<BuildOptions, 'base' | 'site'>,
  publication: Publication,
): string {
  const link = linkUnder(base);
  let count = 0;
  for (const entry of sites.flatMap(({ documents }) => documents)) {
    const text = timeMap(entry, link, (path) => (origin ?? '') + path);
    if (text === undefined) continue;
    publication.put({ page: 'timemap', site: entry.site, document: entry.document }, text);
    count++;
  }
  return `${count} files`;
}
