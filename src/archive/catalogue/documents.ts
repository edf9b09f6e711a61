/** Versions and failed captures, put in order document by document. */
import type { DocumentEntry, FailedCapture, VersionEntry, VersionRecord } from '../catalogue.ts';
import { compare } from '../order.ts';
import type { Source } from '../types.ts';
import { firstOf, observationOf } from './observed.ts';

export function documentsOf(
  records: readonly VersionRecord[],
  failed: readonly FailedCapture[],
  known: Known,
): DocumentEntry[] {
  const key = (item: { site: string; document: string }) => `${item.site} ${item.document}`;
  const versions = Map.groupBy(records, key);
  const failures = Map.groupBy(failed, key);
  return [...new Set([...versions.keys(), ...failures.keys()])].sort(compare).map((name) => {
    const [site = '', document = ''] = name.split(' ');
    return {
      site,
      document,
      versions: inOrder(versions.get(name) ?? [], known),
      failed: (failures.get(name) ?? []).toSorted((a, b) => compare(a.at, b.at)),
    };
  });
}

/** What the sources of an archive say of its captures. */
export interface Known {
  readonly sources: ReadonlyMap<string, Source>;
  readonly extractions: ReadonlySet<string>;
}

function inOrder(
  records: readonly VersionRecord[],
  { sources, extractions }: Known,
): VersionEntry[] {
  const sorted = records.toSorted(
    (a, b) => compare(firstOf(a), firstOf(b)) || compare(a.version, b.version),
  );
  return sorted.map((record, index) => {
    const previous = sorted[index - 1];
    const next = sorted[index + 1];
    return {
      ...record,
      first: firstOf(record),
      last: record.captures.at(-1)?.at ?? '',
      years: [...new Set(record.captures.map((capture) => capture.at.slice(0, 4)))],
      ...(previous ? { previous } : {}),
      ...(next ? { next } : {}),
      ...(recordsChanges(record, sources) ? { changesOnly: true as const } : {}),
      ...(isExtraction(record, extractions) ? { extraction: true as const } : {}),
    };
  });
}

/** Whether the source of the last capture was looking on, and would have written a change down. */
const recordsChanges = (
  { captures }: VersionRecord,
  sources: ReadonlyMap<string, Source>,
): boolean => sources.get(captures.at(-1)?.source ?? '')?.records === 'changes';

function isExtraction(
  { document, captures: [first] }: VersionRecord,
  extractions: ReadonlySet<string>,
): boolean {
  return first !== undefined && extractions.has(observationOf(document, first));
}

export function requireOnePipeline(entry: DocumentEntry): void {
  const pipelines = new Set(entry.versions.map(madeBy));
  if (pipelines.size < 2) return;
  throw new Error(
    `The versions of ${entry.site} (${entry.document}) were made by ` +
      `${[...pipelines].sort(compare).join(' and by ')}, so their texts cannot be compared. ` +
      'Run `npm run ingest -- --remake` to derive all of them again.',
  );
}

function madeBy({ pipeline, without = [] }: VersionRecord): string {
  return `pipeline ${pipeline}${without.length === 0 ? '' : ` without ${without.join(', ')}`}`;
}
