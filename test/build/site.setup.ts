/** Builds the project's own archive once and serves it for the build and browser tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/preview/serve.ts';
import { build } from './build.ts';

export interface BuiltSite {
  /** The folder that it was built into. */
  readonly out: string;
  /** Where it is served, without a slash at the end. */
  readonly origin: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: BuiltSite;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const out = mkdtempSync(join(tmpdir(), 'smallprint-site-'));
  await build(['--out', out]);
  const server = await serve({ folder: out, port: 0 });
  provide('site', { out, origin: new URL(server.url).origin });
  return async () => {
    await server.close();
    rmSync(out, { recursive: true });
  };
}
