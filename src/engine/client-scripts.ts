/** What runs in the browser: each entry of `src/client/` as one classic script. */
import { join } from 'node:path';
import { build } from 'esbuild';

/** The entries, by the names that pages load them under. */
export const clientScripts: readonly string[] = [
  'cite',
  'colours',
  'compare',
  'marks',
  'moved',
  'page',
  'search',
  'trends',
  'walk',
];

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
  const { outputFiles } = await build({
    entryPoints: [join(project, 'src', 'client', `${entry}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
