import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { frugal, returnMemory } from './frugal.ts';
import { project, type BuildOptions } from './options.ts';

const astro = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin',
  'astro.mjs',
);

/**
 * Where Astro runs. It keeps what it generates below the folder that it runs in, unless the address of
 * the site's folder begins with that folder's: then it takes `../smallprint-site` for a part of `smallprint`.
 */
const astroFolder = join(project, '.cache');

const LAST_WORDS = 4000;

/**
 * Runs Astro in a process of its own, so that its memory is given back when the pages are made. It
 * empties the site's folder when `permission` is given, waits with the pages until the file `census`
 * is there, and is ended by `signal`.
 *
 * @throws when it fails, with what it said.
 */
export async function runAstro(
  options: BuildOptions,
  {
    census,
    permission,
    signal,
  }: { census: string; permission: Promise<unknown>; signal: AbortSignal },
): Promise<void> {
  mkdirSync(astroFolder, { recursive: true });
  const child = spawn(
    process.execPath,
    [...frugal, join(import.meta.dirname, 'astro-process.ts')],
    {
      cwd: astroFolder,
      env: { ...astroEnvironment(options), SMALLPRINT_CENSUS: census },
      signal,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  permission.then(
    () => child.send('empty the folder'),
    // Who refuses ends it by the signal.
    () => {},
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      // What went wrong stands at the end.
      said = (said + text).slice(-LAST_WORDS);
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.on('error', reject);
  child.on('close', (code, signal) => resolve(signal ?? String(code)));
  const ended = await promise;
  if (ended !== '0')
    throw new Error(`${said.trim()}\n\nThe pages were not built (Astro ended with ${ended}).`);
}

/** Which archive Astro builds: `src/site/environment.ts` reads it. */
export function astroEnvironment(options: Omit<BuildOptions, 'json'>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...returnMemory,
    ASTRO_TELEMETRY_DISABLED: '1',
    SMALLPRINT_PROJECT: project,
    SMALLPRINT_CONTENT: options.content,
    SMALLPRINT_OUT: options.out,
    SMALLPRINT_BASE: options.base,
    SMALLPRINT_SITE: options.site ?? '',
  };
}

export { astro };
