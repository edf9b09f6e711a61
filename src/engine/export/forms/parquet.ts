import { zstdCompressSync } from 'node:zlib';
import { fileWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Column, ColumnType, Value } from '../../../archive/export/table.ts';
import type { Form } from './form.ts';

/** Rows are held until there are so many, or so many characters of text in them. */
const MOST_ROWS = 20_000;
const MOST_CHARACTERS = 1_000_000;

/**
 * Apache Parquet, compressed with Zstandard. The year stands in the name of the folder (`year=2003`), as
 * DuckDB, Spark and Arrow read it, and in no column.
 */
export const parquet: Form = {
  name: 'parquet',
  ending: '.parquet',
  mediaType: 'application/vnd.apache.parquet',
  open(path, { columns }) {
    const schema: SchemaElement[] = [
      { name: 'root', num_children: columns.length },
      ...columns.map(elementOf),
    ];
    const file = new ParquetWriter({
      writer: fileWriter(path),
      schema,
      codec: 'ZSTD',
      compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
      createdBy: 'Smallprint',
    });
    let held: (Value | Date)[][] = columns.map(() => []);
    let characters = 0;
    const flush = async (): Promise<void> => {
      if ((held[0]?.length ?? 0) === 0) return;
      const columnData = columns.map(({ name }, at) => ({ name, data: held[at] ?? [] }));
      held = columns.map(() => []);
      characters = 0;
      await file.write({ columnData, rowGroupSize: MOST_ROWS });
    };
    return {
      async write(rows) {
        for (const row of rows) {
          for (const [at, { type, of }] of columns.entries()) {
            const value = of(row);
            if (typeof value === 'string') characters += value.length;
            held[at]?.push(type === 'instant' ? new Date(String(value)) : value);
          }
          if (characters > MOST_CHARACTERS || (held[0]?.length ?? 0) >= MOST_ROWS) await flush();
        }
      },
      async close() {
        await flush();
        await file.finish();
      },
    };
  },
};

const TYPES: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

function elementOf<Row>({ name, type, optional }: Column<Row>): SchemaElement {
  return { name, ...TYPES[type], repetition_type: optional ? 'OPTIONAL' : 'REQUIRED' };
}
