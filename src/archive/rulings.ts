import type { CuratedSite } from './schema/site.ts';
import type { Capture, CaptureStatus } from './types.ts';

/** What a curator ruled on the captures of an instant. */
export type CuratorRuling = CuratedSite['rulings'][number];

/** What was withdrawn: every capture of an original, whenever and under whatever site. */
export interface WithdrawnRuling {
  readonly ruling: 'withdrawn';
  readonly original: string;
  /** When it was withdrawn. */
  readonly at: string;
  readonly reason: string;
}

export type Ruling = CuratorRuling | WithdrawnRuling;
export type Rulings = readonly Ruling[];

/** What was ruled on a capture; that it was withdrawn counts before anything else. */
export function rulingOn(
  capture: Pick<Capture, 'at' | 'document' | 'original'>,
  rulings: Rulings,
): Ruling | undefined {
  return (
    rulings.find((one) => one.ruling === 'withdrawn' && one.original === capture.original) ??
    rulings.find(
      (one) =>
        one.ruling !== 'withdrawn' &&
        one.at === capture.at &&
        (one.document === undefined || one.document === capture.document),
    )
  );
}

/** What a capture counts as: what was ruled, or else what ingest found when it came in. */
export function statusOf(capture: Capture, rulings: Rulings): CaptureStatus {
  const ruling = rulingOn(capture, rulings);
  if (ruling === undefined) return capture.status;
  return ruling.ruling === 'policy' ? 'ok' : 'no-policy';
}
