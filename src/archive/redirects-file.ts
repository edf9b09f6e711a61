import type { Redirect } from './redirects.ts';

/**
 * Redirects for hosts of static files that read a file called `_redirects`: a browser is sent on before it
 * has loaded the page that says so, and keeps the passage that it was looking for.
 *
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function redirectsFile(redirects: Iterable<Redirect>, base: string): string {
  const under = (path: string): string => (path.startsWith('/') ? base + path.slice(1) : path);
  return [...redirects].map(({ from, to }) => `${under(from)} ${under(to)} 301\n`).join('');
}
