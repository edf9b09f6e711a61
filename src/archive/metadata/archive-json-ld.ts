import { doiLink } from '../cite/cited-archive.ts';
import type { CitedArchive } from '../cite/reference.ts';
import type { Identity } from '../types.ts';
import { jsonInHtml } from './json-in-html.ts';
import { statement } from './statement.ts';

export interface DescribedArchive {
  readonly identity: Identity;
  readonly archive: CitedArchive;
  readonly home: string;
  /** The page that says what there is to take away. */
  readonly data: string;
  /** The first and the last year in which anything was observed. */
  readonly years: readonly [string, string] | undefined;
}

/**
 * The archive as a dataset, as searches for data read it.
 *
 * @see https://schema.org/Dataset
 */
export function archiveJsonLd({ identity, archive, home, data, years }: DescribedArchive): string {
  return jsonInHtml({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': home,
    url: home,
    name: archive.title,
    description: identity.description,
    creator: { '@type': 'Organization', name: archive.curator },
    version: archive.release,
    identifier: archive.doi === undefined ? undefined : doiLink(archive.doi),
    license: statement(identity.licence),
    usageInfo: statement(identity.rights),
    // ISO 8601: from one year to another.
    temporalCoverage: years?.join('/'),
    subjectOf: { '@type': 'WebPage', url: data },
  });
}
