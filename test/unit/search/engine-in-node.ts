/** The search that runs in browsers, run here over the files of an index. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Engine, openEngine } from '../../../src/client/search/engine.ts';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smallprint-search-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Opens the index in `folder` with the client's own code. */
export function openIndex(folder: string): Promise<Engine> {
  return openEngine(`${folder}/`, async (path) => new Response(await readFile(path)));
}
