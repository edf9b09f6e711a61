/** What the archive that a site was built from is called, as its web manifest says. @throws where it has none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function titleOf(site: string): string {
  const path = join(site, 'manifest.webmanifest');
  try {
    const { name } = JSON.parse(readFileSync(path, 'utf8')) as { name?: unknown };
    if (typeof name === 'string') return name;
  } catch {
    // Said below.
  }
  throw new Error(
    `${path} does not say what the archive is called: the site was built by an older Smallprint, or not ` +
      'to the end. Build it anew with `npm run build`.',
  );
}
