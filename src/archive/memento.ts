/** Addresses of captures in web archives: `https://web.archive.org/web/20030719163906id_/http://…`. */

export interface Memento {
  readonly at: string;
  /** The address that was captured, percent-decoded where the archive's path had it encoded. */
  readonly url: string;
}

const WAYBACK = /^https?:\/\/web\.archive\.org\/web\/(\d{14})[a-z]{0,3}_?\/(.+)$/s;

/** What a Wayback Machine address says, or nothing for any other address. */
export function parseMemento(address: string): Memento | undefined {
  const [, stamp, path] = WAYBACK.exec(address) ?? [];
  const at = stamp === undefined ? undefined : instantOf(stamp);
  return at === undefined || path === undefined ? undefined : { at, url: decoded(path) };
}

/** The instant of 14 digits, `20030719163906`, or nothing where they name none. */
export function instantOf(stamp: string): string | undefined {
  const at = stamp.replace(
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/,
    (_, ...[year, month, day, hour, minute, second]: string[]) =>
      `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
  );
  return isInstant(at) ? at : undefined;
}

/** Whether this is an instant that the calendar has: `2003-02-30T00:00:00Z` is not. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false;
  const milliseconds = Date.parse(text);
  return (
    !Number.isNaN(milliseconds) &&
    new Date(milliseconds).toISOString().startsWith(text.slice(0, 19))
  );
}

/** Whether the calendar has this day, `2003-07-19`. */
export const isDay = (text: string): boolean => isInstant(`${text}T00:00:00Z`);

/** The address to read a memento at: without the flag that asks for the unaltered bytes. */
export function replay(memento: string): string {
  return memento.replace(/^(https?:\/\/web\.archive\.org\/web\/\d{14})[a-z]{2}_\//, '$1/');
}

/** The host that an address names, or nothing where it names none. */
export function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname || undefined : undefined;
}

function decoded(path: string): string {
  try {
    return /^[a-z]+%3a/i.test(path) ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}
