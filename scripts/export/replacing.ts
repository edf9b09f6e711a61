/** Writes a folder whole or not at all, and takes nothing away that is not of the same kind. */
import { existsSync, readdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What is in every folder that is written so. */
const MARK = 'manifest-sha256.txt';

/**
 * Lets `write` fill a folder beside `out`, and puts it in the place of what an earlier run left there.
 *
 * @throws when `out` holds other things, and whatever `write` throws; then nothing is left behind.
 */
export async function replacing<Result>(
  out: string,
  write: (folder: string) => Promise<Result>,
): Promise<Result> {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, MARK))) {
    throw new Error(
      `${out} is not empty and was not written by this command, which would replace it. Name another ` +
        'folder with --out, or empty this one yourself.',
    );
  }
  const draft = `${out}-being-written`;
  await rm(draft, { recursive: true, force: true });
  try {
    const result = await write(draft);
    await rm(out, { recursive: true, force: true });
    await rename(draft, out);
    return result;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
