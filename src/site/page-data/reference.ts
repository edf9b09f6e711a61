/** How to point at a version: a citation, its address, and the capture that shows the page. */
import type { VersionEntry } from '../../archive/catalogue.ts';
import { documentName } from '../../archive/document-name.ts';
import { hostOf, replay } from '../../archive/memento.ts';
import { isWebAddress } from '../../archive/web-address.ts';
import { day, inWords, period } from '../../archive/moments.ts';

export interface Reference {
  readonly citation: Citation;
  readonly address: Address;
  readonly memento: Address | undefined;
}

/**
 * A citation in plain text, in the order of its parts: the title stands in quotation marks. Nobody is
 * named as author or publisher: the archive knows where a policy was found, not who stands behind it.
 */
export interface Citation {
  readonly title: string;
  /** `Privacy policy filed under calibex.com, captured on 19 July 2003 from http://…` */
  readonly what: string;
  readonly archive: string;
}

export interface Address {
  readonly href: string;
  readonly text: string;
}

export function referenceTo(version: VersionEntry, archive: string, address: Address): Reference {
  const { title, site, document, first, last, captures } = version;
  const [capture] = captures;
  const from = capture?.url === undefined ? '' : ` from ${capture.url}`;
  const kind = documentName(document);
  return {
    citation: {
      title,
      what: `${kind} filed under ${site}, archived copy observed ${inWords(period(first, last))}${from}`,
      archive,
    },
    address,
    memento: mementoOf(capture?.memento, first),
  };
}

function mementoOf(memento: string | undefined, at: string): Address | undefined {
  if (memento === undefined || !isWebAddress(memento)) return undefined;
  const href = replay(memento);
  return { href, text: `The page at ${hostOf(href) ?? 'a web archive'}, ${day(at).text}` };
}
