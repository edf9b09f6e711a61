import type { CuratedSite } from './schema/site.ts';
import type { Capture, CaptureStatus } from './types.ts';

export type Rulings = CuratedSite['rulings'];
export type Ruling = Rulings[number];

/** What a curator ruled on a capture. */
export const rulingOn = (
  capture: Pick<Capture, 'at' | 'document'>,
  rulings: Rulings,
): Ruling | undefined =>
  rulings.find(
    ({ at, document }) =>
      at === capture.at && (document === undefined || document === capture.document),
  );

/** What a capture counts as: what a curator ruled, or else what ingest found when it came in. */
export function statusOf(capture: Capture, rulings: Rulings): CaptureStatus {
  const ruling = rulingOn(capture, rulings);
  if (ruling === undefined) return capture.status;
  return ruling.ruling === 'policy' ? 'ok' : 'no-policy';
}
