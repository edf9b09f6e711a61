/** Tables of what was measured, in Markdown. */

/** A column's title, and what it says of a row. */
export type Column<Row> = readonly [title: string, cell: (row: Row) => string];

/** A Markdown table of the rows, aligned for reading in a terminal. */
export function formatTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = [
    columns.map(([title]) => title),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => (line[at] ?? '').length)));
  const [head, ...body] = cells.map(
    (line) => `| ${line.map((cell, at) => cell.padStart(widths[at] ?? 0)).join(' | ')} |`,
  );
  const rule = `|${widths.map((width) => `${'-'.repeat(width + 1)}:`).join('|')}|`;
  return [head, rule, ...body].join('\n');
}

export const count = (value: number): string => value.toLocaleString('en');
export const seconds = (value: number): string => `${value.toFixed(1)} s`;
export const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? 'not measured' : `${count(Math.round(bytes / 1e6))} MB`;
