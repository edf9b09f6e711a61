import type { Catalogue, VersionEntry } from '../catalogue.ts';
import type { Outline } from '../history/outline.ts';
import type { Link, Route } from '../urls.ts';
import type { SitemapEntry } from './sitemap.ts';

/**
 * The pages that a search engine should know: the first of each list, and all texts. What is computed in a
 * browser, and what says that something was not found, is none of them.
 *
 * @param guide the slugs of the guide's pages.
 */
export function sitemapEntries(
  { sites, topics, years }: Pick<Catalogue, 'sites' | 'topics' | 'years'>,
  outlines: readonly Outline[],
  guide: readonly string[],
  address: Link,
): SitemapEntry[] {
  const entry = (route: Route, last?: string): SitemapEntry => ({
    loc: address(route),
    ...(last ? { lastmod: last.slice(0, 10) } : {}),
  });
  const lastOf = (versions: readonly VersionEntry[]): string | undefined =>
    versions.reduce<string | undefined>(
      (latest, { last }) => (latest === undefined || last > latest ? last : latest),
      undefined,
    );
  const newest = sites.reduce((latest, { last }) => (last > latest ? last : latest), '');
  const changed = new Set(
    outlines.flatMap(({ site, document, versions }) =>
      versions.flatMap(({ version, before }) =>
        before === undefined ? [] : [`${site} ${document} ${version}`],
      ),
    ),
  );
  return [
    ...(['home', 'policies', 'topics', 'years'] as const).map((page) => entry({ page }, newest)),
    ...(['data', 'cite', 'about', 'privacy', 'guide'] as const).map((page) => entry({ page })),
    ...guide.map((slug) => entry({ page: 'guide', slug })),
    ...topics.map(({ id: topic, versions }) => entry({ page: 'topic', topic }, lastOf(versions))),
    ...years.map(({ year, versions }) => entry({ page: 'year', year }, lastOf(versions))),
    ...sites.flatMap(({ site, last, documents }) => [
      entry({ page: 'site', site }, last),
      ...documents.flatMap(({ versions }) =>
        versions.flatMap((version) => [
          entry({ ...version, page: 'version' }, version.last),
          ...(changed.has(`${site} ${version.document} ${version.version}`)
            ? [entry({ ...version, page: 'changes' }, version.first)]
            : []),
        ]),
      ),
    ]),
  ];
}
