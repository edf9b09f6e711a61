import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { originalFile } from '../../src/engine/store/originals.ts';
import { readRecord, recordedSites } from '../../src/engine/store/record.ts';
import { mustSucceed } from './must-succeed.ts';
import { count, megabytes, seconds, type Column } from './table.ts';

/** What an ingest of sources took the first time, and a second time with nothing new. */
export interface IngestRow {
  readonly sources: readonly string[];
  readonly captures: number;
  /** Bytes of the captures' original texts; a text that was captured twice counts twice. */
  readonly textBytes: number;
  readonly coldSeconds: number;
  readonly coldPeakBytes?: number;
  readonly againSeconds: number;
  readonly againPeakBytes?: number;
}

export const ingestColumns: readonly Column<IngestRow>[] = [
  ['captures', ({ captures }) => count(captures)],
  ['text', ({ textBytes }) => megabytes(textBytes)],
  ['ingest', ({ coldSeconds }) => seconds(coldSeconds)],
  ['a second', ({ textBytes, coldSeconds }) => `${(textBytes / coldSeconds / 1e6).toFixed(1)} MB`],
  ['peak', ({ coldPeakBytes }) => megabytes(coldPeakBytes)],
  ['again', ({ againSeconds }) => seconds(againSeconds)],
  [
    'a second',
    ({ captures, againSeconds }) => `${count(Math.round(captures / againSeconds))} captures`,
  ],
  ['peak', ({ againPeakBytes }) => megabytes(againPeakBytes)],
];

/**
 * Ingests sources into a new content folder, and once more.
 *
 * @throws when ingest fails, with what it said.
 */
export async function measureIngest(
  folder: string,
  sources: readonly string[],
): Promise<IngestRow> {
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  const args = [...sources.map((source) => resolve(source)), '--content', content, '--json'];
  const cold = await mustSucceed('ingest.ts', args, {});
  const again = await mustSucceed('ingest.ts', args, {});
  return {
    sources,
    ...(await capturedIn(content)),
    coldSeconds: cold.seconds,
    ...(cold.peakBytes === undefined ? {} : { coldPeakBytes: cold.peakBytes }),
    againSeconds: again.seconds,
    ...(again.peakBytes === undefined ? {} : { againPeakBytes: again.peakBytes }),
  };
}

async function capturedIn(content: string): Promise<{ captures: number; textBytes: number }> {
  let [captures, textBytes] = [0, 0];
  for (const site of await recordedSites(content)) {
    for (const { original, extension } of await readRecord(content, site)) {
      captures++;
      textBytes += statSync(join(content, originalFile(original, extension))).size;
    }
  }
  return { captures, textBytes };
}
