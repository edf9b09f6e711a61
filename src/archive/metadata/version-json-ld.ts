import type { Reference } from '../cite/reference.ts';
import { jsonInHtml } from './json-in-html.ts';
import { statement } from './statement.ts';

export interface DescribedText {
  readonly reference: Reference;
  /** The archive's home. */
  readonly home: string;
  /** The original's bytes. */
  readonly original: { readonly href: string; readonly sha256: string };
  readonly rights: string | undefined;
}

/**
 * A version in the terms of schema.org: a document that the archive made when it was captured, after the one
 * that the publisher had at an address.
 *
 * @see https://schema.org/DigitalDocument
 */
export function versionJsonLd({ reference, home, original, rights }: DescribedText): string {
  const { title, author, publisher, what, captured, memento, language, archive, url } = reference;
  const organization = (name: string) => ({ '@type': 'Organization', name });
  return jsonInHtml({
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': url,
    url,
    name: title,
    description: what,
    inLanguage: language,
    author: author === undefined ? undefined : organization(author),
    publisher: organization(publisher),
    dateCreated: captured,
    isBasedOn: reference.original,
    archivedAt: memento,
    usageInfo: statement(rights),
    encoding: { '@type': 'MediaObject', contentUrl: original.href, sha256: original.sha256 },
    isPartOf: { '@type': 'Dataset', name: archive.title, url: home, version: archive.release },
  });
}
