/** What runs in the browser: each entry of `src/client/` as one classic script. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The entries, by the names that pages load them under. */
export const clientScripts: readonly string[] = [
  'cite',
  'colours',
  'compare',
  'marks',
  'moved',
  'offline',
  'page',
  'search',
  'trends',
  'walk',
];

/** Stands at the site's root, because a worker answers for what is beside and below it. */
const WORKER = 'worker';

/**
 * The service worker. It bears a digest of the scripts of its edition, so that a browser takes it for
 * another one whenever one of them changed.
 */
export async function bundleWorker(project = process.cwd()): Promise<string> {
  const scripts = await Promise.all(
    clientScripts.map((entry) => bundleClientScript(entry, project)),
  );
  const edition = createHash('sha256').update(scripts.join('\n')).digest('hex').slice(0, 16);
  return bundle(WORKER, project, { EDITION: JSON.stringify(edition) });
}

/**
 * The entry with all that it imports as one minified script that needs no module loader, because
 * browsers refuse module scripts in pages that were opened from a disk.
 *
 * @param project the project's folder; the entries are in its `src/client/`
 * @throws when the entry is unknown or does not compile; the message says where.
 */
export async function bundleClientScript(entry: string, project = process.cwd()): Promise<string> {
  if (!clientScripts.includes(entry)) {
    throw new Error(
      `There is no client script “${entry}”. The entries are ${clientScripts.join(', ')}; ` +
        'a new one is added to clientScripts in src/engine/client-scripts.ts.',
    );
  }
  return bundle(entry, project, {});
}

async function bundle(
  entry: string,
  project: string,
  define: Readonly<Record<string, string>>,
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(project, 'src', 'client', `${entry}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    define: { ...define },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
