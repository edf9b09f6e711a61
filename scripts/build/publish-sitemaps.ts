import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import type { Outline } from '../../src/archive/history/outline.ts';
import { sitemapIndex, sitemaps } from '../../src/archive/metadata/sitemap.ts';
import { sitemapEntries } from '../../src/archive/metadata/sitemap-entries.ts';
import { linkUnder, type Route } from '../../src/archive/urls.ts';
import { type BuildOptions, project } from './options.ts';
import type { Publication } from './publication.ts';

/** Writes `sitemap.xml`, which lists the others. Sitemaps have whole addresses: without an origin there are none. */
export async function publishSitemaps(
  archive: Catalogue,
  outlines: readonly Outline[],
  { base, site: origin }: Pick<BuildOptions, 'base' | 'site'>,
  publication: Publication,
): Promise<string> {
  if (origin === undefined) return 'none: the site has no address';
  if (archive.identity.robots?.index === false) return 'none: the archive asks not to be listed';
  const link = linkUnder(base);
  const address = (route: Route): string => origin + link(route);
  const files = sitemaps(sitemapEntries(archive, outlines, await guidePages(), address));
  const routes = files.map((_, index): Route => ({
    page: 'file',
    name: `sitemap-${index + 1}.xml`,
  }));
  for (const [index, route] of routes.entries()) publication.put(route, files[index] ?? '');
  const index = sitemapIndex(routes.map((route) => ({ loc: address(route) })));
  publication.put({ page: 'file', name: 'sitemap.xml' }, index);
  return `${files.length + 1} files`;
}

async function guidePages(): Promise<string[]> {
  const files = await readdir(join(project, 'content', 'guide'), { recursive: true });
  return files
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.replaceAll('\\', '/').replace(/(?:\/index)?\.mdx$/, ''))
    .sort();
}
