import type { Catalogue } from '../../src/archive/catalogue.ts';
import { openSearch } from '../../src/archive/metadata/open-search.ts';
import { SHARE_ICON } from '../../src/archive/share-kinds.ts';
import { linkUnder } from '../../src/archive/urls.ts';
import type { BuildOptions } from './options.ts';
import type { Publication } from './publication.ts';

/** Writes `opensearch.xml`, where the site has an address: browsers take no relative one. */
export function publishOpenSearch(
  { identity }: Catalogue,
  { base, site: origin }: Pick<BuildOptions, 'base' | 'site'>,
  publication: Publication,
): void {
  if (origin === undefined) return;
  const link = linkUnder(base);
  publication.put(
    { page: 'file', name: 'opensearch.xml' },
    openSearch(
      identity,
      origin + link({ page: 'search' }),
      origin + link({ page: 'file', name: SHARE_ICON }),
    ),
  );
}
