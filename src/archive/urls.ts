/** Every page of the site as data, and the only place that spells a URL. */

export const PRIVACY_POLICY = 'privacy-policy';

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'policies'; readonly number?: number }
  | { readonly page: 'site'; readonly site: string; readonly number?: number }
  | VersionRoute
  | {
      readonly page: 'source';
      readonly site: string;
      readonly document: string;
      readonly version: string;
      readonly extension: string;
    }
  /** The record of a site's captures, a line each. */
  | { readonly page: 'record'; readonly site: string }
  | { readonly page: 'topics' }
  | { readonly page: 'topic'; readonly topic: string; readonly number?: number }
  | { readonly page: 'years' }
  | { readonly page: 'year'; readonly year: string; readonly number?: number }
  | { readonly page: 'search'; readonly query?: string }
  /** What there is to take away, and how to cite it. */
  | { readonly page: 'data' }
  /** What could not be taken in as it is: every kind of finding, and one kind with its entries. */
  | { readonly page: 'findings' }
  | { readonly page: 'finding'; readonly code: string; readonly number?: number }
  | { readonly page: 'guide'; readonly slug?: string }
  | { readonly page: 'about' }
  | { readonly page: 'privacy' }
  | { readonly page: 'not-found' }
  /** A file of the site's own that is no page: a script, the icon. */
  | { readonly page: 'file'; readonly name: string };

export interface VersionRoute {
  readonly page: 'version';
  readonly site: string;
  readonly document: string;
  readonly version: string;
  /** A passage's id, for a link into the text. */
  readonly passage?: string;
}

/** Makes a route's address under the base path that was chosen once for the whole site. */
export type Link = (route: Route) => string;

/**
 * The address of a page: a path under `base`, percent-encoded, ending in a slash for pages and in a
 * file name for files.
 *
 * @example href({ page: 'site', site: 'calibex.com' }) // '/policies/calibex.com/'
 */
export function href(route: Route, base = '/'): string {
  return base.replace(/\/*$/, '/') + path(route);
}

/** `href` with the base path filled in. */
export const linkUnder =
  (base: string): Link =>
  (route) =>
    href(route, base);

function path(route: Route): string {
  switch (route.page) {
    case 'home':
      return '';
    case 'policies':
      return `policies/${further(route.number)}`;
    case 'site':
      return `policies/${segment(route.site)}/${further(route.number)}`;
    case 'version':
      return versionPath(route) + (route.passage === undefined ? '' : `#${segment(route.passage)}`);
    case 'source':
      return versionPath(route) + sourceName(route.extension);
    case 'record':
      return `policies/${segment(route.site)}/captures.jsonl`;
    case 'topics':
      return 'topics/';
    case 'topic':
      return `topics/${segment(route.topic)}/${further(route.number)}`;
    case 'years':
      return 'years/';
    case 'year':
      return `years/${segment(route.year)}/${further(route.number)}`;
    case 'search':
      return 'search/' + (route.query === undefined ? '' : `?q=${encodeURIComponent(route.query)}`);
    case 'data':
      return 'data/';
    case 'findings':
      return 'data/findings/';
    case 'finding':
      return `data/findings/${segment(route.code)}/${further(route.number)}`;
    case 'guide':
      return (
        'guide/' +
        (route.slug === undefined ? '' : route.slug.split('/').map(segment).join('/') + '/')
      );
    case 'about':
      return 'about/';
    case 'privacy':
      return 'privacy/';
    case 'not-found':
      return '404.html';
    case 'file':
      return route.name.split('/').map(segment).join('/');
  }
}

function versionPath(route: { site: string; document: string; version: string }): string {
  const document = route.document === PRIVACY_POLICY ? '' : `${segment(route.document)}/`;
  return `policies/${segment(route.site)}/${document}${segment(route.version)}/`;
}

/** HTML is published as text only, so that an archived page never runs on this origin. */
function sourceName(extension: string): string {
  return extension === 'html' ? 'source.html.txt' : `source.${segment(extension)}`;
}

function further(number = 1): string {
  return number === 1 ? '' : `page-${number}/`;
}

const segment = encodeURIComponent;
