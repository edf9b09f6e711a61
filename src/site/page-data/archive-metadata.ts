/** What the pages about the whole archive say to programs. */
import type { Catalogue } from '../../archive/catalogue.ts';
import { citedArchive } from '../../archive/cite/cited-archive.ts';
import { archiveJsonLd } from '../../archive/metadata/archive-json-ld.ts';
import type { PageMetadata } from '../../archive/metadata/page-metadata.ts';
import type { Link } from '../../archive/urls.ts';

export const archiveMetadata = (
  { identity, counts }: Pick<Catalogue, 'identity' | 'counts'>,
  link: Link,
  address: (path: string) => string,
): PageMetadata => ({
  names: [],
  links: [],
  jsonLd: archiveJsonLd({
    identity,
    archive: citedArchive(identity),
    home: address(link({ page: 'home' })),
    data: address(link({ page: 'data' })),
    years: counts.years,
  }),
});
