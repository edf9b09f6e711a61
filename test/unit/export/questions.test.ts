/** Asks the questions of the guide again, and compares its answers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../transports/repository.ts';
import { anExport, answer, asking, run } from './an-export.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const guide = readFileSync(join(project, 'content/guide/data.mdx'), 'utf8');
const bundle = join(process.env['CORPORA'] ?? '', 'ota/dating-versions.bundle');
const isReal = process.env['CORPORA'] !== undefined && existsSync(bundle);

interface Question {
  readonly sql: string;
  /** The cells of the table that follows, its header first; none where nothing is asked. */
  readonly table: readonly (readonly string[])[];
}

const questions: readonly Question[] = guide
  .split(/^(?=```sql\n)/m)
  .slice(1)
  .map((part) => ({
    sql: /^```sql\n([^]*?)^```/m.exec(part)?.[1] ?? '',
    table: (/\n\n((?:\|.*\n)+)/.exec(part)?.[1] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.startsWith('| --'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  }));

test('the guide has five questions with their answers', () => {
  const [views, ...asked] = questions;
  expect(views?.sql).toContain('CREATE VIEW');
  expect(asked).toHaveLength(5);
  for (const { table } of asked) expect(table.length).toBeGreaterThan(3);
});

test('its questions can be asked of any archive', { timeout: 60_000 }, async () => {
  const duckdb = await asking(await anExport(join(project, 'content'), '--format', 'parquet'));
  for (const { sql } of questions) await duckdb.run(sql);
});

test.skipIf(!isReal)(
  'its answers are those of the export (skipped unless CORPORA names a folder with ota/dating-versions.bundle)',
  { timeout: 180_000 },
  async () => {
    const content = await temporaryFolder();
    run('ingest', bundle, '--source', 'open-terms-archive-dating', '--content', content);
    const duckdb = await asking(await anExport(content, '--format', 'parquet'));
    for (const { sql, table } of questions) {
      const rows = await answer(duckdb, sql);
      if (table.length === 0) continue;
      const [header = [], ...cells] = table;
      expect(Object.keys(rows[0] ?? {})).toEqual(header);
      expect(rows.map((row) => Object.values(row).map(String))).toEqual(cells);
    }
  },
);
