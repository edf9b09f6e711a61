import { documentName } from '../document-name.ts';
import { replay } from '../memento.ts';
import type { CuratedSite } from '../schema/site.ts';
import type { Version } from '../types.ts';
import { type VersionPlace, PRIVACY_POLICY } from '../urls.ts';
import { isWebAddress } from '../web-address.ts';
import { clean } from './clean.ts';
import { publisherAt } from './publisher-at.ts';
import type { CitedArchive, Reference } from './reference.ts';

export interface VersionCited {
  readonly version: Pick<
    Version,
    'site' | 'document' | 'version' | 'title' | 'language' | 'captures'
  >;
  /** The names that a curator knows the site by. */
  readonly names: CuratedSite['names'];
  readonly archive: CitedArchive;
  readonly url: string;
}

/**
 * The citation of a version, by its first capture. The publisher is the name that a curator knows for that
 * day; otherwise the site alone, and nobody stands in the place of an author.
 */
export function ofVersion({ version, names, archive, url }: VersionCited): Reference {
  const { site, document, title, language, captures } = version;
  const [capture] = captures;
  const author = capture && publisherAt(names, capture.at.slice(0, 10));
  return {
    kind: 'text',
    key: keyOf(version),
    title: clean(title),
    ...(author === undefined ? {} : { author: clean(author) }),
    publisher: author === undefined ? site : clean(author),
    what: `${documentName(document)} filed under ${site}`,
    ...(capture === undefined ? {} : { captured: capture.at }),
    ...(capture?.url === undefined ? {} : { original: clean(capture.url) }),
    ...(capture?.memento !== undefined && isWebAddress(capture.memento)
      ? { memento: clean(replay(capture.memento)) }
      : {}),
    ...(language === 'und' ? {} : { language }),
    archive,
    url,
  };
}

/** `calibex.com-2003-07-19`, `calibex.com-cookie-policy-2003-07-19` */
export const keyOf = ({ site, document, version }: VersionPlace): string =>
  [site, ...(document === PRIVACY_POLICY ? [] : [document]), version].join('-');
