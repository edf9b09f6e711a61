/**
 * The day on which a policy says that it was last changed: what the publisher states, which is not
 * when anybody observed it. Only a date that words like “Last updated” introduce counts, and only
 * one that can be read in one way.
 */
import { statedDates, type StatedDate } from './stated-dates.ts';

/** A statement stands at the head or the foot of a policy, within so many passages. */
const HEAD = 20;
const FOOT = 24;

/** The date as precisely as it is stated, `2018-05-25` or `2018-05`; nothing where none is, or two differ. */
export function updatedOn(passages: readonly { readonly text: string }[]): string | undefined {
  const head = passages.slice(0, HEAD);
  const foot = passages.slice(Math.max(HEAD, passages.length - FOOT));
  const ends = [head, foot].map((end) => end.flatMap(({ text }) => statedDates(text)));
  for (const kind of ['change', 'effect'] as const) {
    for (const end of ends) {
      const stated = end.filter((date) => date.of === kind);
      if (stated.length > 0) return onlyOne(stated);
    }
  }
  return undefined;
}

/** Whether a text states when the policy was changed or took effect. */
export const statesDate = (text: string): boolean => statedDates(text).length > 0;

/** A month and a day of it are the same statement; two days are none. */
function onlyOne(stated: readonly StatedDate[]): string | undefined {
  const longest = stated.reduce((a, b) => (b.date.length > a.date.length ? b : a)).date;
  return stated.every(({ date }) => longest.startsWith(date)) ? longest : undefined;
}
