import type { Remade } from '../../src/engine/ingest/remake.ts';
import type { Retagged } from '../../src/engine/ingest/retag.ts';
import type { Surveyed } from '../../src/engine/ingest/survey.ts';
import type { Taken } from '../../src/engine/ingest/take-in.ts';

export interface Summary {
  readonly surveyed: Surveyed;
  readonly taken?: Taken;
  readonly remade?: Remade;
  readonly retagged?: Retagged;
}

/** What an ingest did, in a few lines whose numbers add up. */
export function summarise({ surveyed, taken, remade, retagged }: Summary): string {
  const lines: string[] = [];
  if (surveyed.files > 0) {
    lines.push(
      `${count(surveyed.files, 'file')} read: ${count(surveyed.captures, 'capture')}, ` +
        `${number(surveyed.passedOver)} passed over, ${number(surveyed.aside)} set aside.`,
    );
  }
  if (taken !== undefined && surveyed.captures > 0) {
    const shown = taken.recorded - taken.failed - taken.refused;
    lines.push(
      `${count(surveyed.captures, 'capture')}: ${number(taken.identical)} already in the record, ` +
        `${number(taken.aside)} set aside, ${number(taken.recorded)} recorded ` +
        `(${number(shown)} with a text, ${number(taken.failed)} failed, ${number(taken.refused)} without a page).`,
      `${count(taken.written, 'version')} written.`,
    );
  }
  if (remade !== undefined) {
    lines.push(
      `${count(remade.versions, 'version')} of ${count(remade.sites, 'site')} derived again: ` +
        `${number(remade.written)} changed, ${number(remade.removed)} taken away, ${number(remade.refused)} without a page.`,
    );
  }
  if (retagged !== undefined) {
    lines.push(
      `Topics of ${count(retagged.versions, 'version')} found again: ` +
        `${number(retagged.changed)} speak of others than before, ${count(retagged.written, 'file')} written.`,
    );
  }
  return lines.join('\n');
}

const number = (value: number): string => value.toLocaleString('en');

const count = (value: number, noun: string): string =>
  `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
