import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const project = join(import.meta.dirname, '..', '..');

/**
 * Runs the project's build as a command, as someone in a terminal would.
 *
 * @throws when it fails, with what it said.
 */
export async function build(args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [join(project, 'scripts', 'build.ts'), ...args], {
    cwd: project,
    // Vitest's own settings would change what Astro and Vite do.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: tmpdir() },
    maxBuffer: 2 ** 26,
  });
}
