/** Which file of a folder an address means, and none outside of it. */
import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export type Found =
  /** `file` is a path inside the folder, with forward slashes. */
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing' };

const missing: Found = { kind: 'missing' };

/**
 * Finds what the target of a request means below `base`. A folder without its slash is moved to the
 * address with it, because relative links would lead astray.
 *
 * @param folder the folder's real path
 * @param target as it stands in the request: `/policies?x=1`
 */
export async function find(folder: string, base: string, target: string): Promise<Found> {
  const [path = '', query] = splitQuery(target);
  if (path === '/' || `${path}/` === base) {
    if (path !== base) return { kind: 'moved', to: base + query };
  }
  const segments = path.startsWith(base) ? decode(path.slice(base.length)) : undefined;
  if (segments === undefined || !segments.every(isName)) return missing;
  const wantsFolder = segments.at(-1) === '' || segments.length === 0;
  const inside = segments.filter((segment) => segment !== '');
  const file = [...inside, ...(wantsFolder ? ['index.html'] : [])].join('/');
  if (await isFileIn(folder, file)) return { kind: 'file', file };
  if (!wantsFolder && (await isFileIn(folder, `${file}/index.html`))) {
    return { kind: 'moved', to: `${base}${inside.map(encodeURIComponent).join('/')}/${query}` };
  }
  return missing;
}

function splitQuery(target: string): [path: string, query: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)];
}

/** The path's segments decoded; undefined where it is not well formed. */
function decode(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** No way up, no separators in disguise, and nothing that hosts keep to themselves. */
function isName(segment: string, index: number, all: readonly string[]): boolean {
  if (segment === '') return index === all.length - 1;
  return !/^\.|[/\\\0]/.test(segment) && !(all.length === 1 && segment === '_headers');
}

async function isFileIn(folder: string, file: string): Promise<boolean> {
  try {
    const real = await realpath(join(folder, file));
    const path = relative(folder, real);
    return path !== '..' && !path.startsWith(`..${sep}`) && (await stat(real)).isFile();
  } catch {
    return false;
  }
}
