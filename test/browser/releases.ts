/** A built site as a release, and one after it that differs in every page and script. */
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { writeBundles } from '../../src/engine/bundles/write-bundles.ts';
import { releasedFiles } from '../../src/engine/release/seal.ts';
import { sha256 } from '../../src/engine/store/originals.ts';

export interface PublishedRelease {
  readonly folder: string;
  /** By path, as the address below the site has it: the SHA-256 of every file that bundles hold. */
  readonly files: ReadonlyMap<string, string>;
}

const published = (folder: string, name: string): PublishedRelease => {
  writeBundles(folder, name);
  const files = releasedFiles(folder)
    .filter((path) => !['_headers', '_redirects', 'worker.js'].includes(path))
    .map((path) => [path, sha256(readFileSync(join(folder, path)))] as const);
  return { folder, files: new Map(files) };
};

export function firstRelease(site: string, folder: string): PublishedRelease {
  cpSync(site, folder, { recursive: true });
  return published(folder, 'Release one');
}

/** One policy changed, one added, one withdrawn; and a mark on every page, script and style. */
export function secondRelease(first: PublishedRelease, folder: string): PublishedRelease {
  cpSync(first.folder, folder, { recursive: true });
  const changed = join(folder, 'policies', 'calibex.com', '2003-07-19', 'index.html');
  writeFileSync(changed, readFileSync(changed, 'utf8').replaceAll('zip code', 'postal code'));
  cpSync(join(folder, 'policies', 'webix.com'), join(folder, 'policies', 'added.example'), {
    recursive: true,
  });
  rmSync(join(folder, 'policies', 'ibps.com'), { recursive: true });
  for (const path of releasedFiles(folder)) {
    if (path === 'worker.js') continue;
    if (path.endsWith('.html')) appendFileSync(join(folder, path), '<!-- release two -->');
    if (/\.(?:js|css)$/.test(path)) appendFileSync(join(folder, path), '/* release two */');
  }
  return published(folder, 'Release two');
}

/** Too large for a browser that gives 5 MB. */
export function largeRelease(site: string, folder: string): PublishedRelease {
  cpSync(site, folder, { recursive: true });
  for (let number = 0; number < 9; number++)
    writeFileSync(join(folder, 'guide', `noise-${number}.png`), randomBytes(1_000_000));
  return published(folder, 'A large release');
}
