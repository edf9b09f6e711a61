import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Site } from '../base/check.ts';

/**
 * Lists the files of a built site. The path that it is served under stands on its home page.
 *
 * @throws when the folder holds no site.
 */
export async function findSite(out: string): Promise<Site> {
  const home = join(out, 'index.html');
  if (!existsSync(home)) {
    throw new Error(
      `There is no built site in ${out}. Run \`npm run build\` first, or give --out.`,
    );
  }
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  return { out, base: baseOf(await readFile(home, 'utf8')), files: new Set(files) };
}

function baseOf(html: string): string {
  const base = /<html\b[^>]*\sdata-base=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(html);
  return (base?.[1] ?? base?.[2] ?? base?.[3] ?? '/').replace(/\/*$/, '/');
}
