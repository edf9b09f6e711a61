import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { YEAR } from '../../../archive/export/table.ts';
import type { Form } from './form.ts';

/** A JSON object a line, gzip; a column that is empty is left out. */
export const jsonLines: Form = {
  name: 'jsonl',
  ending: '.jsonl.gz',
  mediaType: 'application/gzip',
  open(path, { columns }, year) {
    const packed = createGzip();
    const written = pipeline(packed, createWriteStream(path));
    // Told where it is waited for; until then it is nobody's.
    written.catch(() => {});
    const part = year === undefined ? [] : [[YEAR, Number(year)] as const];
    return {
      async write(rows) {
        const lines = rows.map((row) => {
          const told = columns.map(({ name, of }) => [name, of(row)] as const);
          return `${JSON.stringify(Object.fromEntries([...part, ...told]))}\n`;
        });
        if (packed.write(lines.join(''))) return;
        const drained = Promise.withResolvers<void>();
        packed.once('drain', drained.resolve);
        await Promise.race([drained.promise, written]);
      },
      async close() {
        packed.end();
        await written;
      },
    };
  },
};
