/** What one run of the benchmark measured. */
export interface Row {
  readonly documents: number;
  readonly versionsPerSite: number;
  /** Bytes of the texts that went in. */
  readonly inputBytes: number;
  readonly ingestSeconds: number;
  readonly ingestPeakBytes?: number;
  /** The build without the search index. */
  readonly buildSeconds: number;
  readonly indexSeconds: number;
  /** From the start of the build to the end of the index. */
  readonly totalSeconds: number;
  readonly totalPeakBytes?: number;
  readonly files: number;
  readonly bytes: number;
}

const columns: readonly (readonly [title: string, cell: (row: Row) => string])[] = [
  ['documents', ({ documents }) => count(documents)],
  ['per site', ({ versionsPerSite }) => count(versionsPerSite)],
  ['input', ({ inputBytes }) => megabytes(inputBytes)],
  ['ingest', ({ ingestSeconds }) => seconds(ingestSeconds)],
  ['peak', ({ ingestPeakBytes }) => megabytes(ingestPeakBytes)],
  ['build', ({ buildSeconds }) => seconds(buildSeconds)],
  ['index', ({ indexSeconds }) => seconds(indexSeconds)],
  ['build + index', ({ totalSeconds }) => seconds(totalSeconds)],
  ['per 1,000', (row) => seconds(perThousand(row))],
  ['peak', ({ totalPeakBytes }) => megabytes(totalPeakBytes)],
  ['written', ({ bytes }) => megabytes(bytes)],
  ['files', ({ files }) => count(files)],
];

/** Seconds of build and index for 1,000 documents. */
export const perThousand = (row: Row): number => (row.totalSeconds / row.documents) * 1000;

/** A Markdown table of the rows, aligned for reading in a terminal. */
export function formatTable(rows: readonly Row[]): string {
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

const count = (value: number): string => value.toLocaleString('en');
const seconds = (value: number): string => `${value.toFixed(1)} s`;
const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? 'not measured' : `${count(Math.round(bytes / 1e6))} MB`;
