/** When versions were first observed, and the order that this puts them in. */
import type { VersionEntry, VersionRecord } from '../catalogue.ts';
import { compare } from '../order.ts';

export const firstOf = (record: VersionRecord): string => record.captures[0]?.at ?? '';

export const byFirstObservation = (a: VersionEntry, b: VersionEntry): number =>
  compare(a.first, b.first) || compare(a.site, b.site) || compare(a.document, b.document);

/** Names an observation of a document, the same in the record and in a version. */
export const observationOf = (
  document: string,
  { at, original }: { at: string; original: string },
): string => `${document} ${at} ${original}`;
