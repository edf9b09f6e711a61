/** A git bundle: a whole repository in one file. It is cloned into a temporary folder for the run. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Transport } from '../../../../src/engine/ingest/transport.ts';
import { gitTransport } from './history.ts';

/** @throws when git cannot clone the bundle, or it holds several branches and says of none that it is the main one. */
export function bundleTransport(bundle: string): Transport {
  if (!existsSync(bundle)) throw new Error(`${bundle}: there is no such file.`);
  const folder = mkdtempSync(join(tmpdir(), 'smallprint-bundle-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const transport = gitTransport(folder, cloned(bundle, folder));
    return {
      ...transport,
      close: async () => {
        await transport.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** What to read of the clone. */
function cloned(bundle: string, folder: string): string {
  const git = (...given: string[]): string =>
    execFileSync('git', given, { stdio: 'pipe', encoding: 'utf8' });
  try {
    git('clone', '--quiet', '--bare', '--', bundle, folder);
  } catch (error) {
    throw new Error(
      `${bundle} is no git bundle that can be cloned. If it was made of a part of a history, make one of all of it: ` +
        '`git bundle create FILE --all`.',
      { cause: error },
    );
  }
  const heads = git('-C', folder, 'for-each-ref', '--format=%(refname)', 'refs/heads')
    .split('\n')
    .filter(Boolean);
  const head = git('-C', folder, 'symbolic-ref', 'HEAD').trim();
  if (heads.includes(head)) return head;
  const [only, ...others] = heads;
  if (only !== undefined && others.length === 0) return only;
  throw new Error(
    `${bundle} holds ${heads.length} branches and no HEAD that says which is meant. Make it with HEAD: ` +
      '`git bundle create FILE HEAD --all`.',
  );
}
