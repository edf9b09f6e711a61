import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { builtBase } from '../../preview/built-base.ts';
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
  return { out, base: builtBase(await readFile(home, 'utf8')) ?? '/', files: new Set(files) };
}
