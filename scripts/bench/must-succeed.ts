import { join } from 'node:path';
import { run, type Run } from './run.ts';

const scripts = join(import.meta.dirname, '..');

/** Exit code 2 of an ingest: something was set aside, and the rest went on. */
const SET_ASIDE = 2;

/**
 * Runs one of the project's scripts, and says where an ingest set something aside.
 *
 * @throws when it fails, with what it said.
 */
export async function mustSucceed(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Run> {
  const result = await run(join(scripts, script), args, env);
  const said = (result.errors.trim() || result.output.trim()).slice(-4000);
  if (result.code === SET_ASIDE && script === 'ingest.ts') {
    console.error(`Not all policies were taken in; the last findings:\n${said}`);
  } else if (result.code !== 0) {
    throw new Error(`scripts/${script} ended with code ${result.code}:\n${said}`);
  }
  return result;
}
