import type { Table } from '../../../archive/export/table.ts';

/** One way in which a table is written, a file for each of its parts. */
export interface Form {
  readonly name: 'jsonl' | 'csv' | 'parquet';
  /** The ending of its files, with the dot. */
  readonly ending: string;
  /** Of a file, for `datapackage.json`. */
  readonly mediaType: string;
  /** Opens the file of a part; `year` is its year, nothing where the table has no parts. */
  readonly open: <Row>(path: string, table: Table<Row>, year: string | undefined) => Part<Row>;
}

/** @throws from each function where the file cannot be written. */
export interface Part<Row> {
  readonly write: (rows: readonly Row[]) => Promise<void>;
  readonly close: () => Promise<void>;
}
