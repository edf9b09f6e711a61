/** What a list holds: versions, and captures that hold no text. */
import type { FailedCapture } from '../../archive/catalogue.ts';
import { counted } from '../../archive/counted.ts';

const words = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `2 versions, 1 failed capture and 1 capture ruled out by the curator` */
export function holdsInWords(versions: number, captures: readonly FailedCapture[]): string {
  const { failed, ruledOut } = withoutText(captures);
  return words.format([
    ...(versions > 0 ? [counted(versions, 'version')] : []),
    ...(failed > 0 ? [counted(failed, 'failed capture')] : []),
    ...(ruledOut > 0 ? [`${counted(ruledOut, 'capture')} ruled out by the curator`] : []),
  ]);
}

/** How many captures hold no text by what ingest found, and how many by what a curator ruled. */
export function withoutText(captures: readonly FailedCapture[]): {
  failed: number;
  ruledOut: number;
} {
  const ruledOut = captures.filter(({ ruling }) => ruling !== undefined).length;
  return { failed: captures.length - ruledOut, ruledOut };
}
