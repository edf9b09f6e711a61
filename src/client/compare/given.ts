/** Which versions a reader asks for: in the address of the page, or in a field. */
import { type DocumentPlace, documentNamed } from '../../archive/urls.ts';

export interface Given {
  readonly text: string;
  /** What it names; nothing where it names nothing. */
  readonly of: DocumentPlace | undefined;
}

export interface Asked {
  readonly a: Given | undefined;
  readonly b: Given | undefined;
}

/** `search` is the query of an address: `?a=calibex.com/2003-07-19&b=inxtron.com/2010-06-26`. */
export function askedIn(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const given = (name: string): Given | undefined => {
    const text = parameters.get(name)?.trim() ?? '';
    return text === '' ? undefined : { text, of: documentGiven(text) };
  };
  return { a: given('a'), b: given('b') };
}

/** No address of an archive is longer. */
const LONGEST = 2_000;

/**
 * The document that a text names, and the version if it names one: `calibex.com`, the name of a
 * version, the address of its page, or any address of the site. Nothing where it is none of these.
 */
export function documentGiven(text: string): DocumentPlace | undefined {
  if (text.length > LONGEST) return undefined;
  const [site = '', ...parts] = pathIn(text.trim())
    .split('/')
    .filter((part) => part !== '');
  // The offline edition names the file of a page.
  if (parts.at(-1) === 'index.html') parts.pop();
  if (parts.at(-1) === 'changes') parts.pop();
  return documentNamed([asciiHost(site), ...parts].join('/'));
}

function pathIn(text: string): string {
  const address = /^(?:https?|file):/i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  const path = (address?.pathname ?? text).replace(/[?#].*$/s, '');
  const start = path.lastIndexOf(POLICIES);
  if (start !== -1) return path.slice(start + POLICIES.length);
  return address?.hostname ?? path;
}

const POLICIES = '/policies/';

/** As sites are filed: in lower case, and other scripts as the names of hosts write them. */
function asciiHost(site: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\0-\x7f]*$/.test(site)) return site.toLowerCase();
  return URL.canParse(`http://${site}`) ? new URL(`http://${site}`).hostname : '';
}
