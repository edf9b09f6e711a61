/** Where this site is: the page says so, because a script cannot know. */
import { href, type Link } from '../archive/urls.ts';

const { home } = document.documentElement.dataset;

/** The path that the site is published under, with a slash at both ends; in the offline edition the way to its folder. */
export const base = document.documentElement.dataset['base'] ?? '/';

/**
 * Whether this is the offline edition: files that a browser opens from a disk, where no address may
 * end at a folder and nothing can be fetched.
 */
export const isEdition = home !== undefined;

/**
 * The address of a path of the site that begins with a slash: below the path that the site is published
 * under, or in the offline edition relative to the page.
 */
export const under = (path: string): string => {
  const below = path.replace(/^\//, '');
  return base + (isEdition ? explicit(below) : below);
};

/** The address of a page of the site. */
export const link: Link = (route) => under(href(route));

/** No folder: its `index.html`. */
const explicit = (path: string): string =>
  path.replace(/^[^?#]*/, (file) => (/(?:^|\/)$/.test(file) ? `${file}index.html` : file));

/**
 * The address by which others find a path of the site: in the offline edition that of the published
 * archive, or the path alone where nobody knows one. A place on someone's disk is no use to others.
 */
export const publicAddress = (path: string): string =>
  home === undefined ? whole(under(path)) : whole(home + path.replace(/^\//, ''));

/** The same for an address that the build wrote: a whole one, or a path below the published root. */
export function whole(address: string): string {
  const from = home === undefined ? location.href : home;
  return URL.canParse(address, from) ? new URL(address, from).href : address;
}

/** A script that is fetched only when it is needed: another of the site's own. */
export function loadScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = under(`/assets/${name}.js`);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      reject(new Error(`${script.src} could not be loaded`));
    });
    document.head.append(script);
  });
}
