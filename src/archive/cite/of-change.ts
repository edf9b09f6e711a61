import { documentName } from '../document-name.ts';
import { dateInWords } from '../moments.ts';
import type { VersionPlace } from '../urls.ts';
import { keyOf } from './of-version.ts';
import type { CitedArchive, Reference } from './reference.ts';

export interface ChangeCited {
  readonly from: VersionPlace;
  readonly to: VersionPlace;
  readonly archive: CitedArchive;
  readonly url: string;
}

/** The citation of what differs between two versions: the archive compared them, and both are named. */
export function ofChange({ from, to, archive, url }: ChangeCited): Reference {
  const isOne = from.site === to.site && from.document === to.document;
  return {
    kind: 'change',
    key: `${keyOf(from)}-${isOne ? to.version : keyOf(to)}`,
    title: isOne
      ? `What changed in the ${nameOf(to)} between ${inWords(from)} and ${inWords(to)}`
      : `The ${nameOf(from)} of ${inWords(from)} compared with the ${nameOf(to)} of ${inWords(to)}`,
    publisher: archive.curator,
    what: `Comparison of versions ${from.site} ${from.version} and ${to.site} ${to.version}`,
    archive,
    url,
  };
}

const nameOf = ({ site, document }: VersionPlace): string =>
  `${documentName(document).toLowerCase()} of ${site}`;

const inWords = ({ version }: VersionPlace): string => dateInWords(version.slice(0, 10));
