import { href, type Link } from '../../src/archive/urls.ts';

/** Makes addresses below the one at which an archive is published; paths where nobody says it. */
export function addressUnder(published: string | undefined): Link {
  if (published === undefined) return (route) => href(route);
  const { origin, pathname } = new URL(published);
  return (route) => origin + href(route, pathname);
}
