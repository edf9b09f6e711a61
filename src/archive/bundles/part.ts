/** Which part of a site a file belongs to: what someone may want to keep without the rest. */

/**
 * `frame`: what every page needs, and the pages that scripts fill. `lists`: pages about more than one
 * site, and the guide. `texts`: pages and histories of sites. `search`: the index. `originals`: the
 * bytes as captured, and the record of captures.
 */
export const parts = ['frame', 'lists', 'texts', 'search', 'originals'] as const;

export type Part = (typeof parts)[number];

/** Where bundles lie below a site's folder, and what says which there are. */
export const BUNDLES = 'offline/bundles/';
export const BUNDLE_INDEX = `${BUNDLES}index.json`;

/** Where a bundle lies. Its name is its digest, so that an address never means other bytes. */
export const bundlePath = (sha256: string): string => `${BUNDLES}${sha256}.bundle`;

/** The script that answers without a network. Browsers fetch it past itself. */
export const WORKER = 'worker.js';

const FRAME =
  /^(?:(?:_astro|about|assets|cite|compare|offline|privacy|search)\/|share\/icon\.png$|[^/]+\.(?:html|svg|webmanifest|js)$)/;

/** Tables are for programs, which take them as they are; they are larger than all the rest. */
const LEFT_OUT = /^(?:data\/export\/|offline\/bundles\/|\.)/;

const ORIGINAL = /\/(?:source\.[^/]+|captures\.jsonl)$/;

/** @returns nothing for what no bundle holds. */
export function partOf(path: string): Part | undefined {
  if (LEFT_OUT.test(path)) return undefined;
  if (path.startsWith('pagefind/')) return 'search';
  if (siteOfPath(path) !== undefined) return ORIGINAL.test(path) ? 'originals' : 'texts';
  return FRAME.test(path) ? 'frame' : 'lists';
}

/** The folder of a site that a path lies in; nothing for what lies in none. */
export const siteOfPath = (path: string): string | undefined =>
  /^policies\/([^/]+)\/./.exec(path)?.[1];
