/** The citation of the archive itself. */
import type { Catalogue } from '../../archive/catalogue.ts';
import { citedArchive } from '../../archive/cite/cited-archive.ts';
import { ofArchive } from '../../archive/cite/of-archive.ts';
import type { Reference } from '../../archive/cite/reference.ts';
import { counted } from '../../archive/counted.ts';
import type { Link } from '../../archive/urls.ts';

export const archiveReference = (
  archive: Catalogue,
  link: Link,
  address: (path: string) => string,
): Reference =>
  ofArchive(citedArchive(archive.identity), held(archive), address(link({ page: 'home' })));

/** `5 versions of policies, observed from 2003 to 2010` */
function held({ counts: { versions, years } }: Catalogue): string {
  return `${counted(versions, 'version')} of policies${years === undefined ? '' : spanOf(years)}`;
}

const spanOf = ([first, last]: readonly [string, string]): string =>
  first === last ? `, observed in ${first}` : `, observed from ${first} to ${last}`;
