/** What a table of the export is: its columns are written down once, for every form that it takes. */

/**
 * `instant` is UTC to the second (ISO 8601); `date` a day or a month as precisely as it is known;
 * `list` words with single spaces between them, none of which holds a space.
 */
export type ColumnType = 'string' | 'list' | 'integer' | 'number' | 'boolean' | 'instant' | 'date';

export type Value = string | number | boolean | undefined;

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** One sentence for the README and `datapackage.json`: what it says, in which unit. */
  readonly description: string;
  /** Whether it can be empty. */
  readonly optional?: true;
  readonly of: (row: Row) => Value;
}

export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The columns that together tell a row from all others. */
  readonly key: readonly string[];
  /** The columns that are the key of another table. */
  readonly refers: readonly { readonly columns: readonly string[]; readonly to: string }[];
  /**
   * The year that a row is filed under, four digits; what it means stands in the description. A table
   * without it is one file.
   */
  readonly year?: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
}

/** The column that says which part of a table a row is filed in; in Parquet it is the folder's name. */
export const YEAR = 'year';
