import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Finding } from '../../../src/archive/finding.ts';
import type { RawFile } from '../../../src/engine/formats/format.ts';
import { takeIn, type Outcome } from '../../../src/engine/ingest/take-in.ts';

/** A text in the Princeton–Leuven format, with what a test wants to be different. */
export function princetonText({
  site = 'example.com',
  date,
  stamp = '20030719163906',
  body = '# Privacy Policy\n\nWe collect names.\n',
}: { site?: string; date?: string; stamp?: string; body?: string } = {}): string {
  const day = date ?? stamp.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3');
  return (
    `> *The following text is extracted and transformed from the ${site} privacy policy that was ` +
    `archived on ${day}. Please check the [original snapshot on the Wayback Machine]` +
    `(https://web.archive.org/web/${stamp}id_/http%3A//${site}/privacy) for the most accurate ` +
    `reproduction.*\n\n${body}`
  );
}

/** A content folder that is gone when the test is over. */
export async function temporaryContent(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smallprint-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const file = (path: string, text: string | Uint8Array): RawFile => ({
  path,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

/** Takes files into a content folder. */
export async function ingest(
  content: string,
  ...files: readonly RawFile[]
): Promise<{ outcome: Outcome; findings: Finding[] }> {
  const findings: Finding[] = [];
  const source = (async function* () {
    yield* files;
  })();
  const outcome = await takeIn(source, {
    content,
    tagger: () => [],
    report: (found) => findings.push(found),
  });
  return { outcome, findings };
}
