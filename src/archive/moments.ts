/** Dates as people read them: nobody mistakes day and month in "3 August 2004". */

import type { Version } from './types.ts';

export interface Moment {
  /** For `<time datetime>`. */
  readonly datetime: string;
  readonly text: string;
}

/** From the first to the last observation; without an end where both fell on one day. */
export interface Period {
  readonly from: Moment;
  readonly to?: Moment;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The day of an instant: `19 July 2003`. */
export function day(instant: string): Moment {
  const datetime = instant.slice(0, 10);
  return { datetime, text: dateInWords(datetime) };
}

/** A day, a month or a year, as precisely as it is known: `19 July 2003`, `July 2003`, `2003`. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** A day or a month as it is stated: `25 May 2018`, `May 2018`. */
export function stated(date: string): Moment {
  if (date.length > 7) return day(date);
  const [year, month] = date.split('-');
  return { datetime: date, text: `${MONTHS[Number(month) - 1]} ${year}` };
}

/** An instant to the second: `19 July 2003, 16:39:06 UTC`. */
export function second(instant: string): Moment {
  return { datetime: instant, text: `${day(instant).text}, ${instant.slice(11, 19)} UTC` };
}

/** When a version was first observed: to the second where another of its document began that day. */
export function opening({ version, captures }: Pick<Version, 'version' | 'captures'>): Moment {
  const at = captures[0]?.at ?? version;
  return version.includes('T') ? second(at) : day(at);
}

export function period(first: string, last: string): Period {
  const [from, to] = [day(first), day(last)];
  return from.datetime === to.datetime ? { from } : { from, to };
}

/** A period in running text: `from 19 July 2003 to 3 August 2004`, or `on 19 July 2003`. */
export function inWords({ from, to }: Period): string {
  return to ? `from ${from.text} to ${to.text}` : `on ${from.text}`;
}
