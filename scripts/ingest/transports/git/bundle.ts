/** A git bundle: a whole repository in one file. It is cloned into a temporary folder for the run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Transport } from '../../../../src/engine/ingest/transport.ts';
import { gitTransport } from './history.ts';

/** @throws when git cannot clone the bundle. */
export function bundleTransport(bundle: string): Transport {
  const folder = mkdtempSync(join(tmpdir(), 'smallprint-bundle-'));
  try {
    execFileSync('git', ['clone', '--quiet', '--bare', '--', bundle, folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`${bundle} is no git bundle that can be cloned.`, { cause: error });
  }
  const transport = gitTransport(folder);
  return {
    ...transport,
    close: async () => {
      await transport.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
