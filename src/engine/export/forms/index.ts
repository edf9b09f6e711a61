/** The forms of the export, in the order in which they are offered. */
import { csv } from './csv.ts';
import type { Form } from './form.ts';
import { jsonLines } from './json-lines.ts';
import { parquet } from './parquet.ts';

export const forms: readonly Form[] = [jsonLines, csv, parquet];
