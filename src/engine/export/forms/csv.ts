import { closeSync, openSync, writeSync } from 'node:fs';
import { YEAR } from '../../../archive/export/table.ts';
import { cell } from '../../../archive/search/exported.ts';
import type { Form } from './form.ts';

/** RFC 4180 in UTF-8, a header first. What a spreadsheet would take for a formula has an apostrophe before it. */
export const csv: Form = {
  name: 'csv',
  ending: '.csv',
  mediaType: 'text/csv',
  open(path, { columns }, year) {
    const file = openSync(path, 'w');
    const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
    const part = year === undefined ? [] : [year];
    const header = columns.map(({ name }) => name);
    writeSync(file, line(year === undefined ? header : [YEAR, ...header]));
    return {
      async write(rows) {
        const lines = rows.map((row) =>
          line([...part, ...columns.map(({ of }) => cell(String(of(row) ?? '')))]),
        );
        writeSync(file, lines.join(''));
      },
      close: async () => closeSync(file),
    };
  },
};
