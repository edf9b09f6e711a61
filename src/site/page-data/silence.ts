/** What it means that nothing was captured: a gap, or that no change was recorded. */
import type { VersionEntry } from '../../archive/catalogue.ts';
import { day } from './moments.ts';

/**
 * What follows a version's last capture, where its source writes down changes only. Nothing for
 * other sources: between two captures of theirs nothing is known.
 */
export function silenceAfter({ changesOnly, next }: VersionEntry): string | undefined {
  if (changesOnly === undefined) return undefined;
  const at = next?.captures[0]?.at;
  return at === undefined
    ? 'no later change recorded'
    : `no change recorded until ${day(at).text}: presumed to have stood`;
}
