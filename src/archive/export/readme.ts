/** The README of an export: what each file and each column is, and what may be done with it. */
import { counted, number } from '../counted.ts';
import type { Identity, Source } from '../types.ts';
import { type ColumnType, type Table, YEAR } from './table.ts';

export interface Told {
  readonly identity: Identity;
  readonly sources: readonly Source[];
  readonly tables: readonly Table<never>[];
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  /** The forms that were written: `jsonl`, `csv`, `parquet`. */
  readonly forms: readonly string[];
  /** Whether the texts stand in the layout of Open Terms Archive, too. */
  readonly layout: boolean;
}

const FORMS: Readonly<Record<string, string>> = {
  jsonl:
    'JSON Lines, gzip: a JSON object for each row, in UTF-8. A column that is empty is left out.',
  csv: 'CSV (RFC 4180), UTF-8, with a header. **A value that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has an apostrophe before it**, so that no spreadsheet takes archived text for a formula. Take that apostrophe away, or read one of the other forms, which have every text to the letter.',
  parquet:
    'Apache Parquet, compressed with Zstandard. The year is the name of the folder (Hive partitioning) and stands in no column.',
};

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'text',
  list: 'words, single spaces between',
  integer: 'whole number',
  number: 'number',
  boolean: '`true` or `false`',
  instant: 'instant in UTC',
  date: 'day or month',
};

export function exportReadme(told: Told): string {
  const { identity, forms, layout } = told;
  return [
    `# ${line(identity.title)}: the archive as data`,
    `${line(identity.description)}.`,
    [
      `Kept by ${line(identity.curator)}.`,
      ...(identity.url === undefined ? [] : [`Published at <${identity.url}>.`]),
      ...(identity.release === undefined ? [] : [`Release ${identity.release}.`]),
      ...(identity.doi === undefined ? [] : [`DOI: <https://doi.org/${identity.doi}>.`]),
    ].join(' '),
    '## What may be done with it',
    rightsOf(told),
    '## The files',
    `A table is \`<form>/<table>/${YEAR}=<year>/<table>.<ending>\`; one that has no years is one file. ` +
      '`datapackage.json` (Frictionless Data Package 1.0) lists each with its columns, size and SHA-256; ' +
      '`manifest-sha256.txt` has the SHA-256 of every file for `sha256sum --check manifest-sha256.txt`.',
    forms.map((form) => `- \`${form}/\`: ${FORMS[form] ?? form}`).join('\n'),
    ...(layout ? [LAYOUT] : []),
    READING,
    ...told.tables.map((table) => section(table, told.rows[table.name] ?? 0)),
  ]
    .join('\n\n')
    .concat('\n');
}

const LAYOUT =
  '`open-terms-archive/` has the same texts in the layout of Open Terms Archive datasets: ' +
  '`<Service>/<Terms type>/<instant>.md`, with `metadata.json` and the licences. A text that its source gave as ' +
  'Markdown or plain text is there byte for byte; one that was captured as a page of HTML is there as it is shown, in Markdown.';

const READING =
  'Instants are captures, never the day on which a text began to stand or a change was made: that lies ' +
  'between two captures. A year in which nothing was observed has no rows, and of a source that records changes ' +
  'only (`records`) the last text is presumed to have stood until the next one.';

const UNSTATED = 'Copyright Not Evaluated. The rights in each text stay with whoever published it.';

function rightsOf({ identity, sources }: Told): string {
  return [
    `${line(identity.rights ?? UNSTATED)}.`,
    'What the sources of the captures ask for:',
    sources
      .map(({ id, title, licence, attribution }) => {
        const named = attribution === undefined ? '' : ` To be named: ${line(attribution)}.`;
        return `- **${line(title)}** (\`${id}\`): ${line(licence)}.${named}`;
      })
      .join('\n'),
  ].join('\n\n');
}

function section(
  { name, title, description, key, refers, columns, year }: Table<never>,
  rows: number,
) {
  const cells = columns.map(
    ({ name: column, type, optional, description: what }) =>
      `| \`${column}\` | ${TYPES[type]}${optional ? ', can be empty' : ''} | ${cell(what)} |`,
  );
  const own =
    year === undefined
      ? []
      : [`| \`${YEAR}\` | whole number | The year that the row is filed under. |`];
  return [
    `## ${title}`,
    `\`${name}\`, ${counted(rows, 'row')}. ${description}`,
    ['| column | type | what it says |', '| --- | --- | --- |', ...own, ...cells].join('\n'),
    [
      `Key: ${key.map((column) => `\`${column}\``).join(', ')}.`,
      ...refers.map(
        ({ columns: via, to }) =>
          `Joins with \`${to}\` by ${via.map((column) => `\`${column}\``).join(', ')}.`,
      ),
    ].join(' '),
  ].join('\n\n');
}

/** What a curator or a source wrote, on one line, as text, and without the stop at its end. */
const line = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[<>[\]`*_|\\]/g, '\\$&')
    .trim()
    .replace(/\.$/, '');

const cell = (text: string): string => text.replaceAll('|', '\\|');

export const inRows = (rows: Readonly<Record<string, number>>): string =>
  Object.entries(rows)
    .map(([name, count]) => `${number(count)} ${name}`)
    .join(', ');
