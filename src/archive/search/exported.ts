/** An answer as a file. */

export interface ExportedRow {
  readonly site: string;
  readonly document: string;
  readonly version: string;
  /** The day on which the version was first observed. */
  readonly date: string;
  /** The years of the answer in which the version was observed. */
  readonly years: readonly number[];
  /** The day since when the passage has stood there without a break. */
  readonly since: string;
  readonly passage: string;
  readonly language: string;
  readonly url: string;
  readonly text: string;
}

export interface ExportedSearch {
  readonly citation: string;
  readonly url: string;
}

const columns = [
  'site',
  'document',
  'version',
  'date',
  'years',
  'since',
  'passage',
  'language',
  'url',
  'text',
] as const;

/** RFC 4180, in UTF-8, a header first; years are separated by spaces. */
export function exportedCsv(_: ExportedSearch, rows: readonly ExportedRow[]): string {
  const lines = rows.map((row) =>
    columns.map((column) => cell(column === 'years' ? row.years.join(' ') : row[column])),
  );
  return [columns, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** The search, its citation, and the rows. */
export function exportedJson(search: ExportedSearch, rows: readonly ExportedRow[]): string {
  return `${JSON.stringify({ ...search, rows }, null, 2)}\n`;
}

/**
 * Quoted where it must be. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it: archived text is never code.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
