/** Every page of the site as data, and the only place that spells a URL. */

import { DOCUMENT, LONGEST_SITE, SITE, VERSION } from './names.ts';

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
  /** What differs between a version and the one before it. */
  | {
      readonly page: 'changes';
      readonly site: string;
      readonly document: string;
      readonly version: string;
    }
  /** Every passage of a document's versions: the file that says where, and one of those it leads to. */
  | {
      readonly page: 'history';
      readonly site: string;
      readonly document: string;
      readonly pack?: string;
    }
  /** A document's versions as mementos (RFC 7089). */
  | { readonly page: 'timemap'; readonly site: string; readonly document: string }
  /** Any two versions beside each other; without them the form that asks which. */
  | { readonly page: 'compare'; readonly a?: VersionPlace; readonly b?: VersionPlace }
  /** Every month in which something changed, and the changes of one. */
  | { readonly page: 'months' }
  | { readonly page: 'month'; readonly month: string; readonly number?: number }
  /** The newest changes: of the whole archive, of one document, or of what speaks of a topic. */
  | {
      readonly page: 'feed';
      readonly of?:
        { readonly site: string; readonly document: string } | { readonly topic: string };
    }
  /** The record of a site's captures, a line each. */
  | { readonly page: 'record'; readonly site: string }
  | { readonly page: 'topics' }
  | { readonly page: 'topic'; readonly topic: string }
  /** What policies of a year say on a topic: one entry a site. */
  | {
      readonly page: 'topic-year';
      readonly topic: string;
      readonly year: string;
      readonly number?: number;
    }
  | { readonly page: 'years' }
  | { readonly page: 'year'; readonly year: string; readonly number?: number }
  | { readonly page: 'search'; readonly query?: string }
  /** How often words stand in policies, year by year. */
  | { readonly page: 'trends' }
  /** What there is to take away, and how to cite it. */
  | { readonly page: 'data' }
  /** How to cite the archive as a whole. */
  | { readonly page: 'cite' }
  /** Every release of the archive, and one with its manifest and what came in, changed and went. */
  | { readonly page: 'releases' }
  | { readonly page: 'release'; readonly release: string; readonly file?: string }
  /** What could not be taken in as it is: every kind of finding, and one kind with its entries. */
  | { readonly page: 'findings' }
  | { readonly page: 'finding'; readonly code: string; readonly number?: number }
  | { readonly page: 'guide'; readonly slug?: string }
  | { readonly page: 'about' }
  /** Whom to ask that something is taken out, by which criteria, and what was. */
  | { readonly page: 'removal' }
  /** What was taken out, a line each. */
  | { readonly page: 'withdrawals' }
  /** What was changed in published text, when and why. */
  | { readonly page: 'corrections'; readonly number?: number }
  | { readonly page: 'privacy' }
  /** Where a reader keeps the archive on a device, or one site of it. */
  | { readonly page: 'offline'; readonly site?: string }
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

/** Which version: all that its address says of it. */
export type VersionPlace = Pick<VersionRoute, 'site' | 'document' | 'version'>;

/** Which document, and perhaps which of its versions. */
export type DocumentPlace = Omit<VersionPlace, 'version'> & { readonly version?: string };

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
    case 'changes':
      return `${versionPath(route)}changes/`;
    case 'history':
      return documentPath(route) + (route.pack ?? 'history.json');
    case 'timemap':
      return `${documentPath(route)}timemap.link`;
    case 'compare':
      return 'compare/' + comparePath(route.a, route.b);
    case 'months':
      return 'changes/';
    case 'month':
      return `changes/${segment(route.month)}/${further(route.number)}`;
    case 'feed':
      return feedPath(route.of) + 'feed.xml';
    case 'record':
      return `policies/${segment(route.site)}/captures.jsonl`;
    case 'topics':
      return 'topics/';
    case 'topic':
      return `topics/${segment(route.topic)}/`;
    case 'topic-year':
      return `topics/${segment(route.topic)}/${segment(route.year)}/${further(route.number)}`;
    case 'years':
      return 'years/';
    case 'year':
      return `years/${segment(route.year)}/${further(route.number)}`;
    case 'search':
      return 'search/' + (route.query === undefined ? '' : `?q=${encodeURIComponent(route.query)}`);
    case 'trends':
      return 'trends/';
    case 'data':
      return 'data/';
    case 'cite':
      return 'cite/';
    case 'releases':
      return 'releases/';
    case 'release':
      return `releases/${segment(route.release)}/${route.file ?? ''}`;
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
    case 'removal':
      return 'about/removal/';
    case 'withdrawals':
      return 'data/withdrawn.jsonl';
    case 'corrections':
      return `corrections/${further(route.number)}`;
    case 'privacy':
      return 'privacy/';
    case 'offline':
      return 'offline/' + (route.site === undefined ? '' : `?site=${segment(route.site)}`);
    case 'not-found':
      return '404.html';
    case 'file':
      return route.name.split('/').map(segment).join('/');
  }
}

const versionPath = (route: VersionPlace): string =>
  `${documentPath(route)}${segment(route.version)}/`;

function documentPath({ site, document }: { site: string; document: string }): string {
  const own = document === PRIVACY_POLICY ? '' : `${segment(document)}/`;
  return `policies/${segment(site)}/${own}`;
}

function feedPath(of: Extract<Route, { page: 'feed' }>['of']): string {
  if (of === undefined) return '';
  return 'topic' in of ? `topics/${segment(of.topic)}/` : documentPath(of);
}

function comparePath(...sides: readonly (VersionPlace | undefined)[]): string {
  const named = sides.flatMap((side, index) =>
    side === undefined
      ? []
      : [`${'ab'[index]}=${placeName(side).split('/').map(segment).join('/')}`],
  );
  return named.length === 0 ? '' : `?${named.join('&')}`;
}

/** A version in one word: `calibex.com/2003-07-19`, `calibex.com/cookie-policy/2003-07-19`. */
export const placeName = ({ site, document, version }: VersionPlace): string =>
  [site, ...(document === PRIVACY_POLICY ? [] : [document]), version].join('/');

/** The version that a name means; undefined where it means none. Anyone may have written the name. */
export function placeNamed(name: string): VersionPlace | undefined {
  const named = documentNamed(name);
  return named?.version === undefined ? undefined : { ...named, version: named.version };
}

/** The same for a document: `calibex.com`, `calibex.com/cookie-policy`; with a version or without. */
export function documentNamed(name: string): DocumentPlace | undefined {
  const [site = '', ...parts] = name.split('/', 4);
  const document = DOCUMENT.test(parts[0] ?? '') ? parts.shift() : PRIVACY_POLICY;
  const version = parts.shift();
  if (site.length > LONGEST_SITE || !SITE.test(site) || parts.length > 0) return undefined;
  if (document === undefined || (version !== undefined && !VERSION.test(version))) return undefined;
  return { site, document, ...(version === undefined ? {} : { version }) };
}

/** HTML is published as text only, so that an archived page never runs on this origin. */
function sourceName(extension: string): string {
  return extension === 'html' ? 'source.html.txt' : `source.${segment(extension)}`;
}

function further(number = 1): string {
  return number === 1 ? '' : `page-${number}/`;
}

const segment = encodeURIComponent;
