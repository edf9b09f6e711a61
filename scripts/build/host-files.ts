import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import { redirectsFile } from '../../src/archive/redirects-file.ts';
import { redirectsOf } from '../../src/archive/redirects.ts';
import { robotsFile } from '../../src/archive/robots.ts';
import { headersFile } from '../../src/archive/headers.ts';
import { readLock, readRedirects } from '../../src/engine/reader.ts';
import type { BuildOptions } from './options.ts';

/** Writes what hosts of static files and crawlers look for: response headers, redirects, robots.txt. */
export async function writeHostFiles(archive: Catalogue, options: BuildOptions): Promise<string> {
  const { content, out, base, site: origin } = options;
  const [lock, listed] = await Promise.all([readLock(content), readRedirects(content)]);
  const { redirects } = redirectsOf(
    archive,
    listed,
    lock.map(({ url }) => url),
  );
  const sitemap =
    origin !== undefined && existsSync(join(out, 'sitemap.xml'))
      ? `${origin}${base}sitemap.xml`
      : undefined;
  await writeFile(join(out, '_headers'), headersFile());
  if (redirects.size > 0)
    await writeFile(join(out, '_redirects'), redirectsFile(redirects.values(), base));
  await writeFile(join(out, 'robots.txt'), robotsFile(archive.identity, { base, sitemap }));
  return `and ${redirects.size} redirects`;
}
