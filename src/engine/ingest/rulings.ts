import type { CuratedSite } from '../../archive/schema/site.ts';
import type { Capture, CaptureStatus } from '../../archive/types.ts';

export type Rulings = CuratedSite['rulings'];

/** What a capture counts as: what a curator ruled, or else what ingest found when it came in. */
export function statusOf(capture: Capture, rulings: Rulings): CaptureStatus {
  const ruling = rulings.find(
    ({ at, document }) =>
      at === capture.at && (document === undefined || document === capture.document),
  )?.ruling;
  if (ruling === undefined) return capture.status;
  return ruling === 'policy' ? 'ok' : 'no-policy';
}
