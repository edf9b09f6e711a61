/**
 * The captures that a web archive's index lists for an address, by the CDX server API:
 * https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server
 */
import type { Get } from './polite.ts';

export interface IndexRow {
  /** 14 digits, as the index has them. */
  readonly timestamp: string;
  readonly original: string;
  readonly mimetype: string;
  readonly statuscode: string;
  readonly digest: string;
}

const FIELDS = ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'] as const;
const MOST_PAGES = 10_000;

export interface Query {
  readonly endpoint: string;
  readonly address: string;
  /** Captures from this instant on. */
  readonly since?: string | undefined;
  /** Rows on a page of the answer. */
  readonly page: number;
}

/**
 * Rows in the order of the index; neighbours with the same digest are one. Long lists are asked for
 * page by page with the index's resumption key.
 *
 * @throws NoAnswer, and an error where the answer is no list of captures.
 */
export async function* indexRows(
  get: Get,
  { endpoint, address, since, page }: Query,
): AsyncGenerator<IndexRow> {
  let key: string | undefined;
  let digest: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const query = new URLSearchParams({
      url: address,
      output: 'json',
      fl: FIELDS.join(','),
      collapse: 'digest',
      limit: String(page),
      showResumeKey: 'true',
      ...(since === undefined ? {} : { from: since.replace(/\D/g, '') }),
      ...(key === undefined ? {} : { resumeKey: key }),
    });
    const { status, bytes } = await get(`${endpoint}/cdx/search/cdx?${query}`);
    const text = new TextDecoder().decode(bytes);
    if (status !== 200)
      throw new Error(`it answered ${status}: ${text.slice(0, 200).replace(/\s+/g, ' ').trim()}`);
    const { rows, resume } = rowsIn(text);
    for (const row of rows) {
      // The index collapses neighbours on a page; the first row of the next one may be another.
      if (row.digest !== '' && row.digest === digest) continue;
      digest = row.digest;
      yield row;
    }
    if (resume === undefined || resume === key) return;
    key = resume;
  }
}

/** @throws where the text is no JSON array of rows. */
function rowsIn(text: string): { rows: IndexRow[]; resume?: string | undefined } {
  if (text.trim() === '') return { rows: [] };
  const [header, ...lines] = arraysIn(text);
  if (header === undefined) return { rows: [] };
  const at = new Map(header.map((name, index) => [name, index]));
  const end = lines.findIndex((line) => line.length === 0);
  const listed = end === -1 ? lines : lines.slice(0, end);
  const rows = listed.map((line) => {
    const value = (name: (typeof FIELDS)[number]): string => line[at.get(name) ?? -1] ?? '';
    return Object.fromEntries(FIELDS.map((name) => [name, value(name)])) as unknown as IndexRow;
  });
  return { rows, resume: end === -1 ? undefined : lines[end + 1]?.[0] };
}

function arraysIn(text: string): string[][] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error(`its list of captures is no JSON: ${text.slice(0, 100).replace(/\s+/g, ' ')}`);
  }
  const isRow = (row: unknown): row is string[] =>
    Array.isArray(row) && row.every((field) => typeof field === 'string');
  if (!Array.isArray(data) || !data.every(isRow))
    throw new Error('its list of captures is not made of rows');
  return data;
}
