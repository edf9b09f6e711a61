/** Where the links of a page lead: relative ones are meant from the page's own address. */

/**
 * The address that a page's relative links are meant from, or nothing where nobody knows it.
 *
 * @param base what its `<base href>` says, which may itself be relative
 * @param url the address that the page was captured at
 */
export function addressOf(base: string | undefined, url: string | undefined): string | undefined {
  const own = webAddress(url);
  return (base === undefined ? undefined : webAddress(base, own)) ?? own;
}

/** The target of a link: as it is written where it is whole or leads nowhere else, else resolved. */
export function targetOf(href: string, base: string | undefined): string {
  const written = href.trim();
  if (written === '' || written.startsWith('#') || URL.canParse(written)) return written;
  const from = ARCHIVED.test(written) ? 'https://web.archive.org/' : base;
  return webAddress(written, from) ?? written;
}

/** Links of a page that was saved from the Wayback Machine as it shows it lead into the archive. */
const ARCHIVED = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/https?:/i;

function webAddress(address: string | undefined, from?: string): string | undefined {
  const parsed = address === undefined ? null : URL.parse(address, from);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
}
