/** What a list holds: versions, and captures that hold no text. */
import type { FailedCapture } from '../../archive/catalogue.ts';
import { counted } from '../../archive/counted.ts';

const words = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `2 versions, 1 failed capture and 1 capture ruled out by the curator` */
export function holdsInWords(versions: number, captures: readonly FailedCapture[]): string {
  const { failed, ruledOut, withdrawn } = withoutText(captures);
  return words.format([
    ...(versions > 0 ? [counted(versions, 'version')] : []),
    ...(failed > 0 ? [counted(failed, 'failed capture')] : []),
    ...(ruledOut > 0 ? [`${counted(ruledOut, 'capture')} ruled out by the curator`] : []),
    ...(withdrawn > 0 ? [`${counted(withdrawn, 'withdrawn capture')}`] : []),
  ]);
}

/** How many captures hold no text: by what ingest found, by what a curator ruled, as withdrawn. */
export function withoutText(captures: readonly FailedCapture[]): {
  failed: number;
  ruledOut: number;
  withdrawn: number;
} {
  const ruled = captures.flatMap(({ ruling }) => ruling?.ruling ?? []);
  const withdrawn = ruled.filter((ruling) => ruling === 'withdrawn').length;
  return { failed: captures.length - ruled.length, ruledOut: ruled.length - withdrawn, withdrawn };
}
