import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseManifest } from '../../../src/archive/release/manifest.ts';
import type { Table } from '../../../src/archive/export/table.ts';
import { tables as all } from '../../../src/archive/export/tables/index.ts';
import { safeName } from '../../../src/engine/export/ota-layout.ts';
import { temporaryFolder } from '../transports/repository.ts';
import { anArchive, anExport, answer, asking, FORMULA, run } from './an-export.ts';

const tables = all as unknown as Readonly<Record<string, Table<never>>>;
const names = Object.keys(tables);

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

const sumOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

type Row = Readonly<Record<string, unknown>>;

function fromJsonLines(out: string, table: string): Row[] {
  return filesOf(join(out, 'jsonl', table)).flatMap((file) =>
    gunzipSync(readFileSync(join(out, 'jsonl', table, file)))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row),
  );
}

function fromCsv(out: string, table: string): Record<string, string>[] {
  return filesOf(join(out, 'csv', table)).flatMap(
    (file) =>
      parse(readFileSync(join(out, 'csv', table, file)), { columns: true }) as Record<
        string,
        string
      >[],
  );
}

const inOrder = (rows: readonly Row[]): string[] =>
  rows
    .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort();

/** As DuckDB writes it: instants without T and Z, numbers as they are, nothing as null. */
const asDuckDb = (table: Table<never>, row: Row): Row =>
  Object.fromEntries(
    table.columns.map(({ name, type }) => {
      const value = row[name];
      if (value === undefined) return [name, null];
      if (type === 'instant') return [name, String(value).replace('T', ' ').replace('Z', '')];
      return [name, value];
    }),
  );

describe('an export', { timeout: 60_000 }, () => {
  let content = '';
  let out = '';
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'smallprint-export-'));
    content = anArchive(join(folder, 'content'));
    out = join(folder, 'export');
    run('export', '--content', content, '--out', out);
    return () => rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  test('says the same in each of its forms, and every file is what the checksums say', async () => {
    const duckdb = await asking(out);
    for (const name of names) {
      const table = tables[name] as Table<never>;
      const where = table.year === undefined ? '' : '*/';
      const columns = table.columns.map((column) => `"${column.name}"`).join(', ');
      const parquet = await answer(
        duckdb,
        `SELECT ${columns} FROM read_parquet('parquet/${name}/${where}*.parquet')`,
      );
      const lines = fromJsonLines(out, name);
      expect(lines.length, `${name}`).toBeGreaterThan(0);
      expect(inOrder(parquet), `${name}`).toEqual(
        inOrder(lines.map((line) => asDuckDb(table, line))),
      );
      const cells = fromCsv(out, name).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, value.replace(/^'(?=[=+\-@\t\r])/, '')]),
        ),
      );
      const expected = lines.map((line) =>
        Object.fromEntries(
          [
            ...(table.year === undefined ? [] : ['year']),
            ...table.columns.map((one) => one.name),
          ].map((key) => [key, String(line[key] ?? '')]),
        ),
      );
      expect(inOrder(cells), `${name}`).toEqual(inOrder(expected));
    }
    const manifest = parseManifest(readFileSync(join(out, 'manifest-sha256.txt'), 'utf8'));
    expect([...manifest.keys()].sort()).toEqual(
      filesOf(out).filter((file) => file !== 'manifest-sha256.txt'),
    );
    for (const [file, sum] of manifest) expect(sumOf(join(out, file)), `${file}`).toBe(sum);
  });

  test('tells what was dropped when, and keeps each passage once', async () => {
    expect(fromJsonLines(out, 'versions')).toMatchObject([
      { version: '2019-03-01', url: 'https://archive.example/p/policies/example.com/2019-03-01/' },
      {
        version: '2020-05-01',
        before: '2019-03-01',
        passages_removed: 1,
        change_class: 'substantive',
      },
      { version: '2021-07-01', before: '2020-05-01' },
    ]);
    const passages = fromJsonLines(out, 'passages');
    const dropped = passages.find(({ text }) => text === FORMULA);
    expect(dropped).toMatchObject({ versions: 1, last_version: '2019-03-01' });
    expect(passages.find(({ kind }) => kind === 'heading')).toMatchObject({ versions: 3 });
    expect(fromJsonLines(out, 'changes')).toContainEqual(
      expect.objectContaining({
        version: '2020-05-01',
        kind: 'removed',
        after: '2019-03-01T12:00:00Z',
        until: '2020-05-01T12:00:00Z',
        from_forms: dropped?.['form'],
        to_forms: '',
      }),
    );
    expect(fromJsonLines(out, 'evidence')).toContainEqual(
      expect.objectContaining({ topic: 'data-retention' }),
    );
  });

  test('gives no spreadsheet a formula, and every other reader the text to the letter', async () => {
    const texts = fromCsv(out, 'passages').map(({ text }) => text);
    expect(texts).toContain(`'${FORMULA}`);
    expect(texts.filter((text) => /^[=+\-@]/.test(text ?? ''))).toEqual([]);
    expect(fromJsonLines(out, 'passages').map(({ text }) => text)).toContain(FORMULA);
  });

  test('has a datapackage.json that its published schema accepts, and a README of every column', async () => {
    const described = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')) as {
      resources: { profile: string; path: string; hash: string; bytes: number }[];
    };
    const isValid = schema('data-package');
    expect([isValid(described), isValid.errors]).toEqual([true, null]);
    const isTable = schema('tabular-data-resource');
    for (const resource of described.resources) {
      if (resource.profile === 'tabular-data-resource')
        expect([isTable(resource), isTable.errors]).toEqual([true, null]);
      expect(resource.hash).toBe(`sha256:${sumOf(join(out, resource.path))}`);
    }
    expect(isValid({ ...described, resources: [] })).toBe(false);
    const readme = readFileSync(join(out, 'README.md'), 'utf8');
    for (const { columns } of Object.values(tables))
      for (const { name, description } of columns) {
        expect(readme).toContain(`| \`${name}\` |`);
        expect(readme).toContain(description.replaceAll('|', '\\|'));
      }
    expect(readme).toContain('# A test \\| with \\*marks\\*');
  });

  test('is the same, byte for byte, when it is made again, and replaces what it wrote before', async () => {
    const sums = filesOf(out).map((file) => [file, sumOf(join(out, file))]);
    run('export', '--content', content, '--out', out);
    expect(filesOf(out).map((file) => [file, sumOf(join(out, file))])).toEqual(sums);
  });

  test('replaces nothing that it did not write', async () => {
    const before = filesOf(content);
    expect(() => run('export', '--content', content, '--out', content)).toThrow(/Command failed/);
    expect(filesOf(content).filter((file) => !before.includes(file))).toEqual([]);
  });

  test('of an archive without changes has the columns of the table all the same', async () => {
    const five = await anExport(
      join(import.meta.dirname, '../../../content'),
      '--format',
      'parquet',
    );
    const duckdb = await asking(five);
    const rows = await answer(
      duckdb,
      "SELECT count(kind) AS n FROM read_parquet('parquet/changes/*/*.parquet')",
    );
    expect(rows).toEqual([{ n: '0' }]);
  });

  test('in the layout of Open Terms Archive gives the same originals when it is taken in again', async () => {
    const again = await temporaryFolder();
    run(
      'ingest',
      join(out, 'open-terms-archive'),
      '--content',
      again,
      '--document',
      'all',
      '--only',
      '**/*.md',
    );
    const originals = filesOf(join(content, 'originals'));
    expect(originals.length).toBe(3);
    expect(filesOf(join(again, 'originals'))).toEqual(originals);
    const metadata = JSON.parse(
      readFileSync(join(out, 'open-terms-archive/metadata.json'), 'utf8'),
    ) as { services: unknown };
    expect(metadata.services).toEqual({ 'example.com': { 'Privacy Policy': 3 } });
  });
});

describe('the name of a service as a folder', () => {
  test.each([
    ['../../etc', '_.._etc'],
    ['/', '_'],
    ['..', 'site'],
    ['CON', 'site'],
    ['nul.txt', 'site'],
    ['H&M', 'H&M'],
    ["O'Reilly", "O'Reilly"],
    ['a\u0000b\nc', 'a_b_c'],
    ['E.Leclerc. ', 'E.Leclerc'],
    ['', 'site'],
    ['楽天', '楽天'],
  ])('%j is %j', (name, folder) => {
    expect(safeName(name, 'site')).toBe(folder);
  });
});

function schema(name: string) {
  const text = readFileSync(join(import.meta.dirname, 'profiles', `${name}.json`), 'utf8');
  const { $schema: _, ...profile } = JSON.parse(text) as Record<string, unknown>;
  // The profiles are of draft 4, whose words that they use mean the same today.
  return new Ajv({ strict: false, validateFormats: false }).compile(profile);
}
