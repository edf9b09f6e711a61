/** `manifest.csv` as rows, each checked: RFC 4180, with the names of the columns in its first line. */
import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { finding, type Finding } from '../../../../src/archive/finding.ts';
import { instantOf, isInstant, parseMemento } from '../../../../src/archive/memento.ts';
import type { Origin } from '../../../../src/engine/formats/format.ts';

export type Row = Extract<Origin, { kind: 'manifest' }> & { readonly path: string };

export const COLUMNS = ['path', 'site', 'captured', 'url', 'memento', 'document', 'type'] as const;

export interface Manifest {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
  /** Every path that it names, also in rows that cannot be used. */
  readonly named: ReadonlySet<string>;
}

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The usable rows of a manifest, and a finding with the line for each of the others. */
export function readManifest(bytes: Uint8Array, file: string): Manifest {
  const findings: Finding[] = [];
  const named = new Set<string>();
  const bad = (line: number, problem: string): undefined => {
    findings.push(finding('manifest-row', { file, line }, { problem }));
  };
  if (!isUtf8(bytes)) {
    bad(1, 'the file is not UTF-8; save it as “CSV UTF-8”');
    return { rows: [], findings, named };
  }
  const text = new TextDecoder().decode(bytes);
  const [header, ...records] = recordsIn(text, bad);
  const names = header?.record.map((name) => name.trim().toLowerCase()) ?? [];
  const missing = ['path', 'captured'].filter((name) => !names.includes(name));
  if (missing.length > 0) {
    bad(
      1,
      `the first line names no column “${missing.join('”, “')}”; it should be ${COLUMNS.join(',')}`,
    );
    return { rows: [], findings, named };
  }
  const rows = records.flatMap(({ record, info: { lines: line } }): Row[] => {
    if (record.every((field) => field.trim() === '')) return [];
    const value = (name: string): string | undefined =>
      record[names.indexOf(name)]?.trim() || undefined;
    named.add((value('path') ?? '').normalize());
    const row = rowOf(value, line);
    if (typeof row !== 'string') return [row];
    if (row.startsWith('../'))
      findings.push(finding('unsafe-path', { file, line }, { path: row.slice(3) }));
    else bad(line, row);
    return [];
  });
  return { rows, findings, named };
}

function recordsIn(text: string, bad: (line: number, problem: string) => void): Record[] {
  const first = text.slice(0, Math.max(0, text.indexOf('\n')));
  const options = {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 100_000,
    // Left to itself the parser takes the first line's ending for all: rows added by hand would be lost.
    record_delimiter: ['\r\n', '\n', '\r'],
    // Spreadsheets of many countries write semicolons.
    delimiter: [',', ';', '\t'].find((sign) => first.includes(sign)) ?? ',',
  };
  try {
    return parse(text, {
      ...options,
      skip_records_with_error: true,
      on_skip: (error) => bad(Number(error?.['lines'] ?? 1), messageOf(error)) as undefined,
    }) as unknown as Record[];
  } catch (error) {
    bad(Number((error as { lines?: number }).lines ?? 1), messageOf(error));
    return [];
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/\.$/, '') : 'it is no CSV';

/** A row, or what is wrong with it; a path that leads out is given back behind `../`. */
function rowOf(value: (name: string) => string | undefined, line: number): Row | string {
  const path = value('path')?.replace(/^\.\//, '');
  if (path === undefined) return 'it has no path';
  if (leadsOut(path)) return `../${path}`;
  const [url, memento, captured] = [value('url'), value('memento'), value('captured')];
  const archived = memento === undefined ? undefined : parseMemento(memento);
  const stated = captured === undefined ? undefined : instantIn(captured);
  if (captured !== undefined && stated === undefined) {
    return `“${captured}” is no instant to the second, like 2003-07-19T16:39:06Z`;
  }
  if (stated !== undefined && archived !== undefined && stated !== archived.at) {
    return `it says ${stated}, and its memento was captured at ${archived.at}`;
  }
  const at = stated ?? archived?.at;
  if (at === undefined) return 'it does not say when the file was captured';
  const address = url ?? archived?.url;
  if (address !== undefined && !/^https?:\/\/\S+$/i.test(address))
    return `“${address}” is no address of a page`;
  if (memento !== undefined && !/^https?:\/\/\S+$/i.test(memento))
    return `“${memento}” is no address of a memento`;
  const [site, document, type] = [value('site'), value('document'), value('type')];
  if (type !== undefined && !/^[\w.+-]+\/[\w.+-]+\s*(;|$)/.test(type))
    return `“${type}” is no type of a page, like text/html; charset=windows-1252`;
  return {
    kind: 'manifest',
    path,
    line,
    at,
    ...(site === undefined ? {} : { site }),
    ...(address === undefined ? {} : { url: address }),
    ...(memento === undefined ? {} : { memento }),
    ...(document === undefined ? {} : { document }),
    ...(type === undefined ? {} : { type }),
  };
}

const leadsOut = (path: string): boolean =>
  /^(\/|\\|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..') || path.includes('\0');

/** An instant in UTC: as ISO 8601 with an offset, or as the 14 digits of a web archive. */
export function instantIn(text: string): string | undefined {
  if (/^\d{14}$/.test(text)) return instantOf(text);
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)$/i.exec(text);
  if (parts === null || !isInstant(`${parts[1]}T${parts[2]}Z`)) return undefined;
  const offset = parts[3]?.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const at = new Date(`${parts[1]}T${parts[2]}${offset}`);
  return Number.isNaN(at.getTime()) ? undefined : `${at.toISOString().slice(0, 19)}Z`;
}
