import { parse } from 'tldts';

/**
 * The name that a site is filed under: a host name under a suffix of the Public Suffix List, in
 * lower case and ASCII (RFC 5891 for other scripts). Nothing for anything else: the name becomes a
 * folder and a URL, so what is no host name never gets there.
 */
export function siteName(text: string): string | undefined {
  if (text.length > 253 || /[^\p{L}\p{N}\p{M}.-]/u.test(text)) return undefined;
  if (!URL.canParse(`http://${text}/`)) return undefined;
  const host = new URL(`http://${text}/`).hostname;
  const { domain, hostname, isIp } = parse(host);
  const labels = host.split('.');
  const wellFormed = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  return wellFormed && domain !== null && isIp !== true && hostname === host ? host : undefined;
}
