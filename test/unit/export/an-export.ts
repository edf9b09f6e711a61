/** A small archive with a history, ingested and exported by the commands themselves. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { temporaryFolder } from '../transports/repository.ts';

const project = join(import.meta.dirname, '..', '..', '..');

/** Runs a command of the project. @throws when it fails. */
export const run = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [join(project, 'scripts', `${script}.ts`), ...args], {
    cwd: project,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  });

/** A sentence that a spreadsheet would run. */
export const FORMULA = '=HYPERLINK("https://evil.example","Click, please")';

const KEPT = 'We use cookies on every page, so that you need not sign in again.';
const RETENTION = 'We keep your personal data for twelve months and then delete them.';

/** Makes an archive with three versions of one policy; what it is made of lies beside it. @returns its content folder, as it was given. */
export function anArchive(content: string): string {
  const texts = [
    ['2019-03-01', `# Privacy policy\n\n${KEPT}\n\n${RETENTION}\n\n${FORMULA}\n`],
    ['2020-05-01', `# Privacy policy\n\n${KEPT}\n\n${RETENTION}\n`],
    [
      '2021-07-01',
      `# Privacy policy\n\n${KEPT}\n\nÜbrigens: 個人情報, \t“quotes” and a\u00A0space.\n`,
    ],
  ] as const;
  mkdirSync(content, { recursive: true });
  writeFileSync(
    join(content, 'archive.yml'),
    'title: "A test | with *marks*"\ndescription: Three versions.\ncurator: Nobody\nurl: https://archive.example/p/\n',
  );
  const dataset = join(content, '..', 'dataset', 'Example.com', 'Privacy Policy');
  mkdirSync(dataset, { recursive: true });
  for (const [day, text] of texts) writeFileSync(join(dataset, `${day}T12-00-00Z.md`), text);
  run('ingest', join(dataset, '..', '..'), '--content', content);
  return content;
}

/** The folder of an export. */
export async function anExport(content: string, ...options: string[]): Promise<string> {
  const out = join(await temporaryFolder(), 'export');
  run('export', '--content', content, '--out', out, ...options);
  return out;
}

/** DuckDB, which looks for files in the folder of an export. */
export async function asking(folder: string): Promise<DuckDBConnection> {
  const database = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await database.connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  return connection;
}

export type Rows = readonly Readonly<Record<string, unknown>>[];

/** The answer to a question, every value as DuckDB writes it. */
export async function answer(connection: DuckDBConnection, question: string): Promise<Rows> {
  const read = await connection.runAndReadAll(question);
  return read.getRowObjectsJson() as Rows;
}
