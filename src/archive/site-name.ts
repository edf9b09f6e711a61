import { parse } from 'tldts';
import { LONGEST_SITE } from './names.ts';

/**
 * The name that a site is filed under: a host name under a suffix of the Public Suffix List, in
 * lower case and ASCII (RFC 5891 for other scripts). Nothing for anything else, and for a name longer
 * than `LONGEST_SITE`: the name becomes a folder, a file and a URL, so what is none never gets there.
 */
export function siteName(text: string): string | undefined {
  const host = hostName(text);
  return host !== undefined && host.length <= LONGEST_SITE ? host : undefined;
}

/** Whether a text cannot be the name of a site because it is too long, whatever else it is. */
export const isTooLong = (text: string): boolean =>
  text.length > LONGEST_SITE || (hostName(text)?.length ?? 0) > LONGEST_SITE;

function hostName(text: string): string | undefined {
  if (text.length > 253 || /[^\p{L}\p{N}\p{M}.-]/u.test(text)) return undefined;
  if (!URL.canParse(`http://${text}/`)) return undefined;
  const host = new URL(`http://${text}/`).hostname;
  const { domain, hostname, isIp } = parse(host);
  const labels = host.split('.');
  const wellFormed = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  return wellFormed && domain !== null && isIp !== true && hostname === host ? host : undefined;
}
