/** `datapackage.json` of an export, as Frictionless Data Package 1.0 has it: every file with its columns. */
import { rightsIn } from '../rights.ts';
import type { Identity, Rights, Source } from '../types.ts';
import { slug } from '../slug.ts';
import { type Column, type ColumnType, type Table, YEAR } from './table.ts';

/** A file of the export, as it lies there. */
export interface ListedFile {
  /** Below the folder of the export. */
  readonly path: string;
  readonly table: string;
  readonly form: string;
  readonly year?: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Described {
  readonly identity: Identity;
  readonly sources: readonly Source[];
  readonly tables: readonly Table<never>[];
  readonly files: readonly ListedFile[];
}

/** @returns what `JSON.stringify` makes the file of. */
export function dataPackage({ identity, sources, tables, files }: Described): object {
  const { title, description, url, release, curator } = identity;
  return {
    profile: 'data-package',
    name: slug(title) ?? 'archive',
    title,
    description,
    ...(url === undefined ? {} : { homepage: url }),
    ...(release === undefined ? {} : { version: release }),
    // Of the texts. What sources made of them has licences of its own, which the README names.
    licenses: rightsOf(sources).map(({ label, url: path }) => ({ title: label, path })),
    contributors: [{ title: curator, role: 'publisher' }],
    sources: sources.map((source) => ({
      title: source.title,
      ...(source.url === undefined ? {} : { path: source.url }),
    })),
    resources: files.map((file) => resource(file, tables)),
  };
}

/** The rights in texts of these sources, each once. */
export const rightsOf = (sources: readonly Source[]): Rights[] => [
  ...new Map(
    (sources.length === 0 ? [undefined] : sources).map((source) => [
      rightsIn(source).label,
      rightsIn(source),
    ]),
  ).values(),
];

function resource(file: ListedFile, tables: readonly Table<never>[]): object {
  const { path, table: name, form, year, mediaType, bytes, sha256 } = file;
  const table = tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`The export has no table ${name}.`);
  const isTabular = form === 'csv';
  return {
    profile: isTabular ? 'tabular-data-resource' : 'data-resource',
    name: [name, year, form].filter((part) => part !== undefined).join('-'),
    title: year === undefined ? table.title : `${table.title}, ${year}`,
    description: table.description,
    path,
    format: form,
    mediatype: mediaType,
    ...(isTabular
      ? {
          encoding: 'utf-8',
          dialect: { delimiter: ',', doubleQuote: true, lineTerminator: '\r\n' },
        }
      : {}),
    bytes,
    hash: `sha256:${sha256}`,
    schema: tableSchema(table, year !== undefined && form !== 'parquet'),
  };
}

/** A Table Schema; in Parquet the year is the name of a folder and no column. */
export function tableSchema(table: Table<never>, hasYear: boolean): object {
  const year = {
    name: YEAR,
    type: 'integer',
    description: 'The year that the row is filed under.',
  };
  return {
    fields: [...(hasYear ? [year] : []), ...table.columns.map(fieldOf)],
    primaryKey: table.key,
    missingValues: [''],
  };
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  // Words with spaces between them; and a day or a month, which is no date of Table Schema.
  list: 'string',
  date: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  instant: 'datetime',
};

function fieldOf({ name, type, description, optional }: Column<never>): object {
  const canBeEmpty = optional === true || type === 'list';
  return {
    name,
    type: TYPES[type],
    description,
    ...(canBeEmpty ? {} : { constraints: { required: true } }),
  };
}
