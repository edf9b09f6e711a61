import { join } from 'node:path';
import { mustSucceed } from './must-succeed.ts';
import type { RealText } from './real-texts.ts';
import { count, megabytes, seconds, type Column } from './table.ts';
import { type Amount, writeDocuments } from './write-documents.ts';

/** What it took to derive the histories of an archive: every change, life and published file. */
export interface HistoriesRow {
  readonly versionsPerSite: number;
  readonly inputBytes: number;
  readonly versions: number;
  readonly changes: number;
  readonly lives: number;
  /** Of the published files. */
  readonly bytes: number;
  readonly seconds: number;
  readonly peakBytes?: number;
}

export const historiesColumns: readonly Column<HistoriesRow>[] = [
  ['versions', ({ versions }) => count(versions)],
  ['per site', ({ versionsPerSite }) => count(versionsPerSite)],
  ['input', ({ inputBytes }) => megabytes(inputBytes)],
  ['changes', ({ changes }) => count(changes)],
  ['lives', ({ lives }) => count(lives)],
  ['published', ({ bytes }) => megabytes(bytes)],
  ['histories', (row) => seconds(row.seconds)],
  ['peak', ({ peakBytes }) => megabytes(peakBytes)],
];

/**
 * Writes and ingests invented policies below a folder, and derives their histories in a process that
 * does nothing else.
 *
 * @throws when ingest or the derivation fails, with what it said.
 */
export async function measureHistories(
  folder: string,
  amount: Amount,
  texts: readonly RealText[],
): Promise<HistoriesRow> {
  const [input, content] = [join(folder, 'input'), join(folder, 'content')];
  const inputBytes = writeDocuments(input, amount, texts);
  await mustSucceed('ingest.ts', [input, '--content', content], {});
  const derived = await mustSucceed('bench/derive-histories.ts', [content], {});
  return {
    versionsPerSite: amount.versionsPerSite,
    inputBytes,
    ...(JSON.parse(derived.output) as Pick<
      HistoriesRow,
      'versions' | 'changes' | 'lives' | 'bytes'
    >),
    seconds: derived.seconds,
    ...(derived.peakBytes === undefined ? {} : { peakBytes: derived.peakBytes }),
  };
}
