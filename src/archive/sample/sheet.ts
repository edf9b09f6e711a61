/** A sample as a sheet to be coded in. */
import { cell } from '../search/exported.ts';
import type { Stratum } from './draw.ts';

/** A passage to be coded, with what stands around it; or a whole version, which has no passage. */
export interface SampledUnit {
  readonly site: string;
  readonly document: string;
  readonly version: string;
  /** The first and the last capture of the version. */
  readonly first: string;
  readonly last: string;
  readonly language: string;
  readonly url: string;
  readonly passage?: string;
  readonly kind?: string;
  /** The nearest heading above it. */
  readonly heading?: string;
  readonly before?: string;
  readonly text?: string;
  readonly after?: string;
  /** The words that put it on the topic, where one was asked for. */
  readonly terms?: string;
}

/** What each column says, in the order of the sheet. */
export const sheetColumns: Readonly<Record<string, string>> = {
  number: 'The number of the unit in this sheet.',
  year: 'The year that it was drawn for: the version is the last of its document that was observed in it.',
  site: 'The domain that the document is filed under.',
  document: 'The kind of terms.',
  version: 'The id of the version.',
  first: 'The first capture of the version.',
  last: 'Its last capture.',
  language: 'The language of the version (BCP 47).',
  url: 'Where it stands: an address that stays.',
  passage: 'The id of the passage.',
  kind: 'What it is: paragraph, heading, list-item, table-row, code.',
  heading: 'The nearest heading above it.',
  before: 'The passage before it.',
  text: 'The passage to be coded.',
  after: 'The passage after it.',
  terms: 'The words that put it on the topic. Cover this column to code without them.',
  stratum_size: 'How many units the year had to draw from.',
  probability: 'The probability that this unit was drawn; its inverse is its weight.',
  code: 'To be filled in: the code.',
  confidence: 'To be filled in: how sure the coder is.',
  coder: 'To be filled in: who coded it.',
  note: 'To be filled in: whatever else.',
};

/** RFC 4180; what a spreadsheet would take for a formula has an apostrophe before it. */
export function sheetOf(strata: readonly Stratum<SampledUnit>[]): string {
  const columns = Object.keys(sheetColumns);
  const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;
  let number = 0;
  const rows = strata.flatMap(({ year, size, probability, drawn }) =>
    drawn.map((unit) => {
      const told: Readonly<Record<string, unknown>> = {
        ...unit,
        number: ++number,
        year,
        stratum_size: size,
        probability: probability.toPrecision(6),
      };
      return line(columns.map((column) => String(told[column] ?? '')));
    }),
  );
  return line(columns) + rows.join('');
}
