/** The search that runs in browsers, run here over the files of an index. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { onTestFinished, vi } from 'vitest';
import type { Engine } from '../../../src/client/search/engine.ts';
import type * as EngineModule from '../../../src/client/search/engine.ts';
import { pagefindRuntime } from '../../../src/engine/search/runtime.ts';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smallprint-search-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Opens the index in `folder` with the client's own code. */
export async function openIndex(folder: string): Promise<Engine> {
  vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(path)));
  onTestFinished(() => void vi.unstubAllGlobals());
  const script = join(await temporaryFolder(), 'engine.mjs');
  const { outputFiles } = await build({
    entryPoints: [resolve('src/client/search/engine.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [pagefindRuntime],
  });
  await writeFile(script, outputFiles[0]?.text ?? '');
  const { openEngine } = (await import(script)) as typeof EngineModule;
  return openEngine(`${folder}/`);
}
