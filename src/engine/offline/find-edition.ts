import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Edition, isWanted } from './edition.ts';

/**
 * What the offline edition of the site in a folder is made of.
 *
 * @param url where the archive says that it is published; the site itself knows better where it was built for an address
 * @throws when the folder holds no built site.
 */
export async function findEdition(site: string, url: string | undefined): Promise<Edition> {
  const home = join(site, 'index.html');
  if (!existsSync(home)) {
    throw new Error(
      `There is no built site in ${site}. Run \`npm run build\` first, or name its folder with --site.`,
    );
  }
  const html = readFileSync(home, 'utf8');
  const base = /<html\b[^>]*\sdata-base="([^"]*)"/.exec(html)?.[1];
  if (base === undefined || !base.startsWith('/')) {
    throw new Error(
      `The home page in ${site} does not say which path it was built for: it is no site that ` +
        '`npm run build` made. Name the folder of one with --site.',
    );
  }
  const canonical = /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1];
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter(isWanted)
    .sort();
  return {
    site,
    base,
    home: canonical ?? url?.replace(/\/*$/, '/') ?? base,
    files: new Set(files),
  };
}
