/** The name of a release in `archive.yml`, which citations take it from. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from '../../src/archive/types.ts';
import { readIdentity } from '../../src/engine/reader.ts';

/**
 * Who keeps the archive, with the release that is to be made. Where the command names another one than
 * the file, its line in the file is written; all others stay as they are.
 *
 * @throws when neither names one.
 */
export async function identityFor(
  content: string,
  release: string | undefined,
): Promise<Identity & { readonly release: string }> {
  const identity = await readIdentity(content);
  const named = release ?? identity.release;
  if (named === undefined) {
    throw new Error(
      `Nothing says what the release is called. Give it with --release, like 2026-11, or write ` +
        `\`release: 2026-11\` into ${join(content, 'archive.yml')}.`,
    );
  }
  if (named !== identity.release) {
    writeRelease(join(content, 'archive.yml'), named);
    return { ...(await readIdentity(content)), release: named };
  }
  return { ...identity, release: named };
}

/** A name that YAML would take for a number or a day is quoted, as all are. */
function writeRelease(path: string, release: string): void {
  const text = readFileSync(path, 'utf8');
  const line = `release: '${release}'`;
  const written = /^release:.*$/m.test(text)
    ? text.replace(/^release:.*$/m, line)
    : `${text.replace(/\n*$/, '\n')}${line}\n`;
  writeFileSync(path, written);
}
