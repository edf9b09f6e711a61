/** The originals: bytes as they were captured, unchanged, under their SHA-256, each kept once. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Gone, goneOriginals, keptAs } from '../../archive/withdrawn.ts';
import { isMissing, writeWhole } from './files.ts';
import { readWithdrawals } from './withdrawn.ts';

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * The Software Heritage identifier of bytes as a content: the name that git gives them as a blob.
 *
 * @see https://www.swhid.org/specification/v1.1/5.Core_identifiers/
 */
export function swhid(bytes: Uint8Array): string {
  const digest = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  return `swh:1:cnt:${digest}`;
}

/** The same of an original that is kept; nothing of one that is kept no more. */
export function swhidOf(content: string, original: string, extension: string): string | undefined {
  const path = join(content, originalFile(original, extension));
  try {
    return swhid(readFileSync(path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Where an original stands, relative to the content folder. */
export const originalFile = (original: string, extension: string): string =>
  join('originals', original.slice(0, 2), `${original}.${extension}`);

/** Keeps bytes, unless they are kept already. */
export async function keepOriginal(
  content: string,
  bytes: Uint8Array,
  original: string,
  extension: string,
): Promise<void> {
  const file = originalFile(original, extension);
  if (!existsSync(join(content, file))) await writeWhole(content, file, bytes);
}

/**
 * The bytes of an original, or those that replaced it where words were taken out of it.
 *
 * @throws when the original is missing or was withdrawn, or its bytes are not those that were captured.
 */
export async function readOriginal(
  content: string,
  original: string,
  extension: string,
): Promise<Uint8Array> {
  const path = join(content, originalFile(original, extension));
  try {
    return checked(path, original);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const gone = goneOriginals(await readWithdrawals(content));
    const kept = keptAs(original, gone);
    if (kept === original) throw error;
    if (kept === undefined) throw withdrawn(path, gone.get(original));
    return checked(join(content, originalFile(kept, extension)), kept);
  }
}

function checked(path: string, original: string): Uint8Array {
  const bytes = readFileSync(path);
  if (sha256(bytes) === original) return bytes;
  throw new Error(
    `${path} is not the original that was captured: its SHA-256 is another. ` +
      'Restore the file from version control or from another copy of the archive.',
  );
}

const withdrawn = (path: string, gone: Gone | undefined): Error =>
  new Error(
    `${path} was withdrawn on ${gone?.at.slice(0, 10)} (${gone?.reason}), and something still asks for it. ` +
      'Run `npm run ingest -- --remake`, which takes what was made of it away.',
  );
