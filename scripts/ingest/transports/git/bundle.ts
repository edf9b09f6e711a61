/**
 * A git bundle: a whole repository in one file. It is unpacked once, below the project's `.cache`, under
 * the digest of its bytes: unpacking takes longer than looking through a history for what is new in it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Transport } from '../../../../src/engine/ingest/transport.ts';
import { gitTransport } from './history.ts';

const unpacked = join(import.meta.dirname, '..', '..', '..', '..', '.cache', 'bundles');

/** @throws when git cannot clone the bundle, or it holds several branches and says of none that it is the main one. */
export function bundleTransport(bundle: string): Transport {
  if (!existsSync(bundle)) throw new Error(`${bundle}: there is no such file.`);
  const digest = createHash('sha256').update(readFileSync(bundle)).digest('hex');
  const folder = join(unpacked, `${digest.slice(0, 32)}.git`);
  if (!existsSync(folder)) unpack(bundle, folder);
  return gitTransport(folder, branchOf(bundle, folder));
}

const git = (...given: string[]): string =>
  execFileSync('git', given, { stdio: 'pipe', encoding: 'utf8' });

/** Under another name first, so that nobody takes half of a repository for one. */
function unpack(bundle: string, folder: string): void {
  const draft = `${folder}.${process.pid}`;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    git('clone', '--quiet', '--bare', '--', bundle, draft);
    if (!existsSync(folder)) renameSync(draft, folder);
  } catch (error) {
    throw new Error(
      `${bundle} is no git bundle that can be cloned. If it was made of a part of a history, make one of all of it: ` +
        '`git bundle create FILE --all`.',
      { cause: error },
    );
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What to read of the clone. */
function branchOf(bundle: string, folder: string): string {
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
