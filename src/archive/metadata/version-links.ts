import type { Reference } from '../cite/reference.ts';
import { isWebAddress } from '../web-address.ts';
import { httpDate } from './http-date.ts';
import type { HeadLink } from './page-metadata.ts';

export interface LinkedText {
  readonly reference: Reference;
  /** The bytes of the original. */
  readonly original: string;
  /** The record of the site's captures. */
  readonly record: string;
  /** The TimeMap of the document, where it has one. */
  readonly timemap: string;
  /** The address of the statement of rights; a statement in words is no link. */
  readonly rights: string | undefined;
}

/**
 * Signposting at level 1 and the relations of Memento, as elements because static hosts set no headers for
 * single pages. Without the address that was captured there is no original resource, and so no Memento.
 *
 * @see https://signposting.org/FAIR/ and RFC 7089
 */
export function versionLinks({
  reference,
  original,
  record,
  timemap,
  rights,
}: LinkedText): HeadLink[] {
  const { url, captured, memento } = reference;
  const served = isWebAddress(reference.original ?? '') ? reference.original : undefined;
  return [
    { rel: 'cite-as', href: url },
    { rel: 'type', href: 'https://schema.org/DigitalDocument' },
    { rel: 'item', href: original, type: 'text/plain' },
    { rel: 'describedby', href: record, type: 'application/jsonl' },
    ...(isWebAddress(rights ?? '') && rights !== undefined
      ? [{ rel: 'license', href: rights }]
      : []),
    ...(served === undefined
      ? []
      : [
          { rel: 'original', href: served },
          { rel: 'timemap', href: timemap, type: 'application/link-format' },
        ]),
    ...(memento === undefined || captured === undefined
      ? []
      : [{ rel: 'memento', href: memento, datetime: httpDate(captured) }]),
  ];
}
