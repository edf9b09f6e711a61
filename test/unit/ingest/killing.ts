/** Runs of the real command that are ended where they stand, and what they leave behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAnchors } from '../../../src/engine/store/anchors.ts';
import { readFindings } from '../../../src/engine/store/findings.ts';
import { policyFiles, readPolicy } from '../../../src/engine/store/policies.ts';
import { readRecord, recordedSites } from '../../../src/engine/store/record.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

export interface Run {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts an ingest as somebody would on the command line. */
export function startIngest(
  content: string,
  sources: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Run {
  const child = spawn(process.execPath, ['scripts/ingest.ts', ...sources, '--content', content], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data));
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, said })));
  return { process: child, ended };
}

/** Runs an ingest to its end. @returns how long it took from its first sign of life in the folder. */
export async function ingestWhole(
  content: string,
  sources: readonly string[],
): Promise<Ended & { ms: number }> {
  const run = startIngest(content, sources);
  await firstSign(content, run);
  const started = performance.now();
  const ended = await run.ended;
  return { ...ended, ms: performance.now() - started };
}

/** Starts an ingest and ends it with SIGKILL so many milliseconds after it began to write; true where it was in time. */
export async function ingestKilled(
  content: string,
  sources: readonly string[],
  ms: number,
): Promise<boolean> {
  const run = startIngest(content, sources);
  await firstSign(content, run);
  await Promise.race([sleep(ms), run.ended]);
  const alive = run.process.exitCode === null;
  run.process.kill('SIGKILL');
  await run.ended;
  return alive;
}

async function firstSign(content: string, { process: child }: Run): Promise<void> {
  while (!existsSync(join(content, '.ingest', 'process')) && child.exitCode === null)
    await sleep(2);
}

/** Every file of an archive with its digest, but for what an ingest is in the middle of. */
export function filesOf(content: string): Map<string, string> {
  const files = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
    .filter((name) => !name.startsWith('.ingest'));
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(content, name)))
      .digest('hex');
  return new Map(files.sort().map((name) => [name, digest(name)]));
}

/** @throws when a file under the archive's names is not whole. */
export async function readWholeArchive(content: string): Promise<void> {
  for (const [name, digest] of filesOf(content)) {
    if (!name.startsWith('originals')) continue;
    if (!name.includes(digest)) throw new Error(`${name} is not the original that its name says.`);
  }
  for (const site of await recordedSites(content)) {
    await readRecord(content, site);
    await readAnchors(content, site);
  }
  for (const file of await policyFiles(content)) await readPolicy(content, file);
  await readFindings(content);
}

/** Numbers from 0 to 1 that are the same for the same seed (Numerical Recipes’ linear congruence). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const discard = (folder: string): void => rmSync(folder, { recursive: true, force: true });
