/** The commands that a release consists of, run as a person would, with their own words. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { frugal } from '../build/frugal.ts';
import { project } from '../build/options.ts';

export interface Built {
  readonly content: string;
  readonly site: string;
  /** The address at which the archive is published, where that is known. */
  readonly published: string | undefined;
  /** The folder of the release that the site says it is. */
  readonly draft: string;
  /** Whether tables are put beside it, which its pages then name. */
  readonly hasTables: boolean;
}

/** @throws with what the build said, where it fails. */
export async function buildSite({
  content,
  site,
  published,
  draft,
  hasTables,
}: Built): Promise<void> {
  const url = published === undefined ? undefined : new URL(published);
  const place = url === undefined ? [] : ['--site', url.origin, '--base', url.pathname];
  const args = ['--content', content, '--out', site, ...place];
  await run([...frugal, join(project, 'scripts', 'build.ts'), ...args], {
    SMALLPRINT_RELEASE: draft,
    SMALLPRINT_TABLES: hasTables ? '1' : '',
  });
}

/** @throws with what was found, where anything is. */
export async function checkSite({ content, site }: Pick<Built, 'content' | 'site'>): Promise<void> {
  await run([join(project, 'scripts', 'check.ts'), '--content', content, '--out', site], {});
}

/** Of what a command says no more than this is told: the last of it. */
const LAST_WORDS = 6_000;

async function run(command: readonly string[], more: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, command, {
    cwd: project,
    env: { ...process.env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-LAST_WORDS);
    });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject);
  child.on('close', resolve);
  const code = await promise;
  if (code !== 0) throw new Error(`${said.trim()}\n\nNothing was released.`);
}
