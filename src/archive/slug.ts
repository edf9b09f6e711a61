/** Names that Windows keeps for devices: no file or folder may be called so. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|conin|conout|page-\d+)$/;

/**
 * A name as a part of a path and a URL: ASCII letters, digits and hyphens, beginning with a letter.
 * `H&M` is `h-m`, `Café` is `cafe`. Nothing where the name has no letter or digit of the Latin script.
 */
export function slug(name: string): string | undefined {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // What is cut may be a name that is kept for devices, which what it was cut from was not.
  return words === '' ? undefined : cut(allowed(cut(allowed(words))));
}

const allowed = (words: string): string =>
  /^[a-z]/.test(words) && !RESERVED.test(words) ? words : `x-${words}`;

const cut = (words: string): string => words.slice(0, 60).replace(/-+$/, '');
