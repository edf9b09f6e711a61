/** Dates as the styles write them. */
import { dateInWords } from '../moments.ts';
import type { Instant } from '../types.ts';

/** `July 19, 2003` */
export function monthFirst(date: string): string {
  const [day = '', month = '', year = ''] = dateInWords(date.slice(0, 10)).split(' ');
  return `${month} ${day}, ${year}`;
}

/** `2003, July 19` */
export function yearFirst(date: string): string {
  const [day = '', month = '', year = ''] = dateInWords(date.slice(0, 10)).split(' ');
  return `${year}, ${month} ${day}`;
}

/** `19 July 2003` */
export const dayFirst = (date: string): string => dateInWords(date.slice(0, 10));

/** `16:39:06 UTC` */
export const timeOf = (instant: Instant): string => `${instant.slice(11, 19)} UTC`;
