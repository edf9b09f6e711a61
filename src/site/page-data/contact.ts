/** How to reach those who keep the archive. */
import { isWebAddress } from '../../archive/web-address.ts';

export interface Contact {
  readonly text: string;
  /** Where the contact is an address to follow. */
  readonly href?: string;
}

const MAIL = /^[^\s@]+@[^\s@]+$/;

export function contactOf(contact: string): Contact {
  if (MAIL.test(contact)) return { text: contact, href: `mailto:${contact}` };
  const address = contact.replaceAll(/[{](?:url|release)[}]/g, '');
  return isWebAddress(address) ? { text: address, href: address } : { text: contact };
}

/** What a report of an error says of itself. */
export interface Reported {
  /** The page, as far as its address is known. */
  readonly url: string;
  readonly title: string;
  /** The archive’s release; absent where none was made. */
  readonly release: string | undefined;
}

/**
 * Where to report an error on a page: a mail that says which page of which release, or the contact’s own
 * address with both put in for `{url}` and `{release}`, or after its question mark. Nothing where the
 * archive names nobody; `elsewhere` where it names somebody who has no address to follow.
 */
export function reportAddress(
  contact: string | undefined,
  { url, title, release = 'none' }: Reported,
  elsewhere: string,
): string | undefined {
  if (contact === undefined) return undefined;
  if (MAIL.test(contact)) {
    const subject = `Error on ${title}`;
    const body = `Page: ${url}\nRelease: ${release}\n\nWhat is wrong:\n`;
    return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  }
  const given = { url: encodeURIComponent(url), release: encodeURIComponent(release) };
  if (/[{](?:url|release)[}]/.test(contact)) {
    const filled = contact.replaceAll('{url}', given.url).replaceAll('{release}', given.release);
    return isWebAddress(filled) ? filled : elsewhere;
  }
  if (!isWebAddress(contact)) return elsewhere;
  const address = new URL(contact);
  address.searchParams.set('url', url);
  address.searchParams.set('release', release);
  return address.href;
}
