/**
 * Derives the histories of a large archive before they are exported, some at a time and each time in a
 * process of its own: what reads texts takes memory that it gives back only when its process ends.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import { frugal } from '../build/frugal.ts';

/** As many as one process derives: it takes some 600 MB for them, however small their histories. */
const MOST_VERSIONS = 1_500;

/** Does nothing for an archive that one process can do. @throws when a history cannot be derived. */
export async function deriveHistoriesOf(
  { sites, counts }: Catalogue,
  content: string,
): Promise<void> {
  if (counts.versions <= MOST_VERSIONS) return;
  const documents = sites.flatMap((site) => site.documents);
  let [from, versions] = [0, 0];
  for (const [index, entry] of documents.entries()) {
    versions += entry.versions.length;
    if (versions < MOST_VERSIONS && index < documents.length - 1) continue;
    await derive(content, from, index + 1);
    [from, versions] = [index + 1, 0];
  }
}

async function derive(content: string, from: number, to: number): Promise<void> {
  const script = join(import.meta.dirname, 'derive-histories.ts');
  const args = [...frugal, script, content, String(from), String(to)];
  await promisify(execFile)(process.execPath, args);
}
