/** The offline edition of a built site: which of its files go in, and as what. */

export interface Edition {
  /** The folder of the built site. */
  readonly site: string;
  /** The path that it was built for, with a slash at both ends. */
  readonly base: string;
  /** Where it is published: `https://archive.example/`, or the path alone where nobody knows the host. */
  readonly home: string;
  /** Every file that goes in, by its path below the site's folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
}

/**
 * - `page`: HTML or a feed, whose links are made relative.
 * - `style`: a style sheet, the same.
 * - `wrapped`: a file that scripts read: it goes in as a script that hands it over, under its name and `.js`.
 * - `both`: one that scripts and people read.
 * - `plain`: as it is.
 */
export type Form = 'page' | 'style' | 'wrapped' | 'both' | 'plain';

export function formOf(path: string): Form {
  if (path.startsWith('pagefind/')) return 'wrapped';
  if (HISTORY.test(path)) return 'both';
  if (/\.html$|(?:^|\/)feed\.xml$/.test(path)) return 'page';
  return path.endsWith('.css') ? 'style' : 'plain';
}

/** A history of a document, or one of its packs: `history.json`, `history-1.json`. */
const HISTORY = /^policies\/.*\/history(?:-\d+)?\.json$/;

/** Whether a file of a built site is of any use without a web around it. */
export const isWanted = (path: string): boolean => !UNWANTED.some((one) => one.test(path));

const UNWANTED: readonly RegExp[] = [
  // For hosts and crawlers.
  /^(?:\.smallprint|_headers|_redirects|robots\.txt|404\.html|opensearch\.xml)$/,
  // For browsers that keep a published site: whoever has the edition has kept it.
  /^(?:manifest\.webmanifest|worker\.js|offline\/bundles\/.*)$/,
  /^sitemap[^/]*\.xml$/,
  // What clients of Memento ask a server for.
  /(?:^|\/)timemap\.link$/,
  // Pictures for links that are shared elsewhere.
  /^share\/(?!icon\.png$)/,
];

/** Kinds of `<link>` to files that are not in the edition, or that no browser loads from a disk. */
export const UNWANTED_LINKS: ReadonlySet<string> = new Set([
  'manifest',
  'preload',
  'search',
  'timemap',
]);
