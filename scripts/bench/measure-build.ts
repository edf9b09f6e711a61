import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderSize } from './folder-size.ts';
import type { RealText } from './real-texts.ts';
import { mustSucceed } from './must-succeed.ts';
import type { Run } from './run.ts';
import { count, megabytes, seconds, type Column } from './table.ts';
import { writeDocuments, type Amount } from './write-documents.ts';

/** What one run measured of ingest and build. */
export interface BuildRow {
  readonly documents: number;
  readonly versionsPerSite: number;
  /** Bytes of the texts that went in. */
  readonly inputBytes: number;
  readonly ingestSeconds: number;
  readonly ingestPeakBytes?: number;
  /** The build without the search index. */
  readonly buildSeconds: number;
  /** Of deriving histories and changes, beside the bundling of the pages. */
  readonly historiesSeconds: number;
  readonly indexSeconds: number;
  /** From the start of the build to the end of the index. */
  readonly totalSeconds: number;
  readonly totalPeakBytes?: number;
  readonly files: number;
  readonly bytes: number;
}

export const buildColumns: readonly Column<BuildRow>[] = [
  ['documents', ({ documents }) => count(documents)],
  ['per site', ({ versionsPerSite }) => count(versionsPerSite)],
  ['input', ({ inputBytes }) => megabytes(inputBytes)],
  ['ingest', ({ ingestSeconds }) => seconds(ingestSeconds)],
  ['peak', ({ ingestPeakBytes }) => megabytes(ingestPeakBytes)],
  ['build', ({ buildSeconds }) => seconds(buildSeconds)],
  ['histories', ({ historiesSeconds }) => seconds(historiesSeconds)],
  ['index', ({ indexSeconds }) => seconds(indexSeconds)],
  ['build + index', ({ totalSeconds }) => seconds(totalSeconds)],
  ['per 1,000', (row) => seconds(perThousand(row))],
  ['peak', ({ totalPeakBytes }) => megabytes(totalPeakBytes)],
  ['written', ({ bytes }) => megabytes(bytes)],
  ['files', ({ files }) => count(files)],
];

/** Seconds of build and index for 1,000 documents. */
export const perThousand = (row: BuildRow): number => (row.totalSeconds / row.documents) * 1000;

const project = join(import.meta.dirname, '..', '..');

/**
 * Writes, ingests and builds an invented archive below a folder.
 *
 * @throws when ingest or build fails, with what it said.
 */
export async function measureBuild(
  folder: string,
  amount: Amount,
  texts: readonly RealText[],
): Promise<BuildRow> {
  const [input, content, out] = ['input', 'content', 'site'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const inputBytes = writeDocuments(input, amount, texts);
  mkdirSync(content, { recursive: true });
  copyFileSync(join(project, 'content', 'archive.yml'), join(content, 'archive.yml'));
  const env = { SMALLPRINT_CACHE: join(folder, 'cache') };
  const ingest = await mustSucceed('ingest.ts', [input, '--content', content], env);
  const build = await mustSucceed('build.ts', ['--content', content, '--out', out, '--json'], env);
  const phases = phasesOf(build);
  return {
    documents: amount.documents,
    versionsPerSite: amount.versionsPerSite,
    inputBytes,
    ingestSeconds: ingest.seconds,
    ...(ingest.peakBytes === undefined ? {} : { ingestPeakBytes: ingest.peakBytes }),
    buildSeconds: phases.build,
    historiesSeconds: phases.histories,
    indexSeconds: phases.index,
    totalSeconds: build.seconds,
    ...(build.peakBytes === undefined ? {} : { totalPeakBytes: build.peakBytes }),
    ...folderSize(out),
  };
}

interface Phases {
  readonly build: number;
  readonly histories: number;
  readonly index: number;
}

/** The last line of `build.ts --json` is an object with the seconds of its steps. */
function phasesOf({ output }: Run): Phases {
  const last = output.trim().split('\n').at(-1) ?? '';
  const { seconds } = JSON.parse(last) as { seconds: Phases };
  return seconds;
}
