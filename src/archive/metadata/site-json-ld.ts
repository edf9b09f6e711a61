import { jsonInHtml } from './json-in-html.ts';

export interface DescribedSite {
  readonly site: string;
  readonly summary: string;
  readonly url: string;
  readonly archive: string;
  readonly home: string;
  /** The days of the first and of the last observation. */
  readonly observed: readonly [string, string];
}

/** The policies of a site as a collection. @see https://schema.org/Collection */
export const siteJsonLd = ({
  site,
  summary,
  url,
  archive,
  home,
  observed,
}: DescribedSite): string =>
  jsonInHtml({
    '@context': 'https://schema.org',
    '@type': 'Collection',
    '@id': url,
    url,
    name: `Policies of ${site}`,
    description: summary,
    temporalCoverage: observed.join('/'),
    isPartOf: { '@type': 'Dataset', name: archive, url: home },
  });
