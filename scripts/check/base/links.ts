import type { Element, Page, Site } from './check.ts';

export type Target =
  | { readonly kind: 'file'; readonly file: string; readonly fragment: string }
  | { readonly kind: 'outside-base' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unreadable' };

const here = 'http://site.invalid';

/** The page that a file of the site is. */
export function pageOf(file: string, site: Site): Page {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return { file, url: here + site.base + path.replace(/(^|\/)index\.html$/, '$1') };
}

/** Where an address on a page leads: a file of this site, or elsewhere. */
export function resolve(address: string, page: Page, site: Site): Target {
  try {
    // Most links of a policy are those to its own passages.
    if (address.startsWith('#')) {
      return { kind: 'file', file: page.file, fragment: decodeURIComponent(address.slice(1)) };
    }
    const url = new URL(address, page.url);
    if (url.origin !== here) return { kind: 'elsewhere' };
    const path = decodeURIComponent(url.pathname);
    if (!path.startsWith(site.base)) return { kind: 'outside-base' };
    const file = path.slice(site.base.length);
    return {
      kind: 'file',
      file: file === '' || file.endsWith('/') ? `${file}index.html` : file,
      fragment: decodeURIComponent(url.hash.slice(1)),
    };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** The addresses that a reader may follow from an element. */
export function linksOf({ name, attributes }: Element): string[] {
  if (name === 'a' || name === 'area') return present(attributes['href']);
  if (name === 'form') return present(attributes['action']);
  if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
    return present(/url\s*=\s*['"]?([^'"]*)/i.exec(attributes['content'] ?? '')?.[1]);
  }
  if (name === 'link' && !loads(attributes)) return present(attributes['href']);
  return [];
}

/** The addresses that a browser requests for an element by itself. */
export function requestsOf({ name, attributes }: Element): string[] {
  if (name === 'link') return loads(attributes) ? present(attributes['href']) : [];
  if (name === 'a' || name === 'area') return words(attributes['ping']);
  return [
    ...present(attributes['src']),
    ...present(attributes['poster']),
    ...(name === 'object' ? present(attributes['data']) : []),
    ...(name === 'use' || name === 'image'
      ? present(attributes['href'] ?? attributes['xlink:href'])
      : []),
    ...(attributes['srcset'] ?? '').split(',').flatMap((one) => words(one).slice(0, 1)),
  ];
}

const loading =
  /^(stylesheet|icon|apple-touch-icon|mask-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)$/;

const loads = (attributes: Element['attributes']): boolean =>
  words(attributes['rel']?.toLowerCase()).some((rel) => loading.test(rel));

const present = (address: string | undefined): string[] => (address === undefined ? [] : [address]);

const words = (text = ''): string[] => text.split(/\s+/).filter(Boolean);
