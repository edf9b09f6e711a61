/** Where captures out of a history were read: facts of the record that a version does not repeat. */
import type { Capture, VersionCapture } from './types.ts';

export interface CaptureOrigin {
  /** The commit that recorded the text. */
  readonly commit?: string;
  /** Where the page that the text was read from is kept, as the source says: addresses mostly. */
  readonly snapshots: readonly string[];
}

export type Origins = ReadonlyMap<string, CaptureOrigin>;

/** What tells a capture of a site from the others, in its version too. */
export const originKey = (
  document: string,
  { at, source, original }: Pick<VersionCapture, 'at' | 'source' | 'original'>,
): string => `${document} ${at} ${source} ${original}`;

/** The origins of a record's captures, by `originKey`; of two that it does not tell apart the first. */
export function originsOf(record: readonly Capture[]): Origins {
  const origins = new Map<string, CaptureOrigin>();
  for (const capture of record) {
    const { commit, snapshot } = capture.known ?? {};
    if (commit === undefined && snapshot === undefined) continue;
    const key = originKey(capture.document, capture);
    if (origins.has(key)) continue;
    origins.set(key, {
      ...(typeof commit === 'string' ? { commit } : {}),
      snapshots: typeof snapshot === 'string' ? snapshot.split(' ').filter(Boolean) : [],
    });
  }
  return origins;
}
