import type { Remade } from '../../src/engine/ingest/remake.ts';
import type { Outcome } from '../../src/engine/ingest/take-in.ts';

/** What an ingest did, in a line or two. */
export function summarise(taken: Outcome, remade: Remade | undefined): string {
  const lines: string[] = [];
  if (taken.files > 0) {
    lines.push(
      `${count(taken.files, 'file')} read: ${count(taken.recorded, 'capture')} recorded, ` +
        `${taken.identical} already in the record, ${taken.aside} set aside; ` +
        `${count(taken.written, 'version')} written.`,
    );
  }
  if (remade !== undefined) {
    lines.push(
      `${count(remade.versions, 'version')} of ${count(remade.sites, 'site')} derived again: ` +
        `${remade.written} changed, ${remade.refused} refused.`,
    );
  }
  return lines.join('\n');
}

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
