import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderSize } from './folder-size.ts';
import type { RealText } from './real-texts.ts';
import { run, type Run } from './run.ts';
import type { Row } from './table.ts';
import { writeDocuments, type Amount } from './write-documents.ts';

const project = join(import.meta.dirname, '..', '..');

/**
 * Writes, ingests and builds an invented archive below a folder.
 *
 * @throws when ingest or build fails, with what it said.
 */
export async function measure(
  folder: string,
  amount: Amount,
  texts: readonly RealText[],
): Promise<Row> {
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
    indexSeconds: phases.index,
    totalSeconds: build.seconds,
    ...(build.peakBytes === undefined ? {} : { totalPeakBytes: build.peakBytes }),
    ...folderSize(out),
  };
}

/** Exit code 2 of an ingest: something was set aside, and the rest went on. */
const SET_ASIDE = 2;

async function mustSucceed(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Run> {
  const result = await run(join(project, 'scripts', script), args, env);
  const said = (result.errors.trim() || result.output.trim()).slice(-4000);
  if (result.code === SET_ASIDE && script === 'ingest.ts') {
    console.error(`Not all policies were taken in; the last findings:\n${said}`);
  } else if (result.code !== 0) {
    throw new Error(`scripts/${script} ended with code ${result.code}:\n${said}`);
  }
  return result;
}

/** The last line of `build.ts --json` is an object with the seconds of its steps. */
function phasesOf({ output }: Run): { build: number; index: number } {
  const last = output.trim().split('\n').at(-1) ?? '';
  const { seconds } = JSON.parse(last) as { seconds: { build: number; index: number } };
  return seconds;
}
