/** Builds the project's own archive once and serves it for the build and browser tests. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/preview/serve.ts';

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

const project = join(import.meta.dirname, '..', '..');

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const out = mkdtempSync(join(tmpdir(), 'smallprint-site-'));
  await build(['--out', out]);
  const server = await serve({ folder: out, port: 0 });
  provide('site', { out, origin: server.origin });
  return async () => {
    await server.close();
    rmSync(out, { recursive: true });
  };
}

/**
 * Runs the project's build as a command.
 *
 * @throws when it fails, with what it said.
 */
export async function build(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  await promisify(execFile)(process.execPath, [join(project, 'scripts', 'build.ts'), ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 26,
  });
}
