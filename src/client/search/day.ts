const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `19 July 2003` for `2003-07-19`; what is no day is given back. */
export function dayInWords(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : days.format(time);
}
