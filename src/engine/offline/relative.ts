/** Addresses that a browser follows from a disk: relative, and to a file. */
import { posix } from 'node:path';
import type { Edition } from './edition.ts';

/**
 * The address of a path of the site, as seen from a file of it: `/policies/?q=1#x` is
 * `../policies/index.html?q=1#x`. Addresses of the web and of the page itself stay as they are.
 *
 * @param from the file, below the site's folder
 * @throws when it leads to nothing that is in the edition.
 */
export function relativeAddress(
  address: string,
  from: string,
  { base, files }: Pick<Edition, 'base' | 'files'>,
): string {
  if (isElsewhere(address)) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const whole = path.startsWith('/') ? path : posix.join(base, posix.dirname(from), path);
  if (!`${whole}/`.startsWith(base)) throw new Error(lost(address, from, `is outside of ${base}`));
  const file = fileAt(whole.slice(base.length), files);
  if (file === undefined) throw new Error(lost(address, from, 'is not in the site'));
  // To the page itself, too: an empty path would lead to the folder's list on some servers.
  return encodePath(posix.relative(posix.dirname(from), file)) + rest;
}

/** A place in the page itself, or an address with a host or a scheme. */
const isElsewhere = (address: string): boolean =>
  address === '' || /^(?:[?#]|\/\/|[a-z][a-z0-9+.-]*:)/i.test(address);

function fileAt(path: string, files: ReadonlySet<string>): string | undefined {
  const decoded = decodeURIComponent(path);
  const candidates = [decoded, posix.join(decoded, 'index.html')];
  return candidates.find((file) => files.has(file));
}

/** A colon in the first part of a relative address would be read as the end of a scheme. */
const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const lost = (address: string, from: string, why: string): string =>
  `${from} leads to ${address}, which ${why}. \`npm run check\` says more; build the site again.`;
