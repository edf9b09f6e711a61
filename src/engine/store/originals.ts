/** The originals: bytes as they were captured, unchanged, under their SHA-256, each kept once. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './files.ts';

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

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

/** @throws when the original is missing, or its bytes are not those that were captured. */
export async function readOriginal(
  content: string,
  original: string,
  extension: string,
): Promise<Uint8Array> {
  const path = join(content, originalFile(original, extension));
  const bytes = readFileSync(path);
  if (sha256(bytes) !== original) {
    throw new Error(
      `${path} is not the original that was captured: its SHA-256 is another. ` +
        'Restore the file from version control or from another copy of the archive.',
    );
  }
  return bytes;
}
