/** The tables of an export as files: `<form>/<table>/year=<year>/<table>.<ending>`. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Table, YEAR } from '../../archive/export/table.ts';
import { type Rows, tables } from '../../archive/export/tables/index.ts';
import type { Form, Part } from './forms/form.ts';

/** A file of the export. */
export interface ExportedFile {
  /** Below the folder of the export, with forward slashes. */
  readonly path: string;
  readonly table: keyof Rows;
  readonly form: Form;
  readonly year?: string;
}

/** The folder of rows without a year, as Hive calls it: a table without rows has its columns there. */
const NO_YEAR = '__HIVE_DEFAULT_PARTITION__';

export class ExportedTables {
  readonly #out: string;
  readonly #forms: readonly Form[];
  readonly #parts = new Map<string, { readonly file: ExportedFile; readonly part: Part<never> }>();
  readonly counts: Record<keyof Rows, number>;

  /** @param out a folder that is there. */
  constructor(out: string, forms: readonly Form[]) {
    this.#out = out;
    this.#forms = forms;
    this.counts = Object.fromEntries(
      Object.keys(tables).map((name) => [name, 0]),
    ) as typeof this.counts;
  }

  async add<Name extends keyof Rows>(name: Name, rows: readonly Rows[Name][]): Promise<void> {
    const table = tables[name] as unknown as Table<Rows[Name]>;
    this.counts[name] += rows.length;
    const byYear = Map.groupBy(rows, (row) => table.year?.(row));
    for (const [year, own] of byYear) {
      for (const form of this.#forms) await this.#part(name, table, form, year).write(own);
    }
  }

  /** Closes every file; returns them in the order of tables, forms and years. */
  async close(): Promise<ExportedFile[]> {
    for (const name of Object.keys(tables) as (keyof Rows)[]) {
      if (this.counts[name] > 0) continue;
      for (const form of this.#forms) this.#part(name, tables[name] as never, form, undefined);
    }
    for (const { part } of this.#parts.values()) await part.close();
    const order = Object.keys(tables);
    return [...this.#parts.values()]
      .map(({ file }) => file)
      .sort(
        (a, b) => order.indexOf(a.table) - order.indexOf(b.table) || (a.path < b.path ? -1 : 1),
      );
  }

  #part<Row>(name: keyof Rows, table: Table<Row>, form: Form, year: string | undefined): Part<Row> {
    const folder = table.year === undefined ? '' : `${YEAR}=${year ?? NO_YEAR}/`;
    const path = `${form.name}/${name}/${folder}${name}${form.ending}`;
    const known = this.#parts.get(path);
    if (known !== undefined) return known.part as unknown as Part<Row>;
    mkdirSync(dirname(join(this.#out, path)), { recursive: true });
    const part = form.open(join(this.#out, path), table, year);
    const file = { path, table: name, form, ...(year === undefined ? {} : { year }) };
    this.#parts.set(path, { file, part: part as unknown as Part<never> });
    return part;
  }
}
