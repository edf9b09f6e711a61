import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersFile } from '../../src/engine/headers.ts';

/** Writes the response headers where static hosts look for them. */
export async function writeHeaders(out: string): Promise<void> {
  await writeFile(join(out, '_headers'), headersFile());
}
