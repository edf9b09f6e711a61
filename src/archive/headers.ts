/** What a browser is told along with a file: the same words in every page and from every server. */

import { WORKER } from './bundles/part.ts';

/**
 * The policy of a page, for its `<meta>` element: nothing but what comes from this origin.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/** While pages are changed: Vite puts styles into the page and talks to it over a socket. */
export function developmentPolicy(): string {
  return contentSecurityPolicy()
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws:");
}

/** A `<meta>` element cannot say who may frame the page. */
const pagePolicy = `${contentSecurityPolicy()}; frame-ancestors 'none'`;

/** What is no page runs nothing, not even when someone opens it in a tab of its own. */
const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** A sandboxed worker has no origin, and so none of this site's stores; it fetches from here alone. */
const workerPolicy = "default-src 'none'; connect-src 'self'";

const OPEN_SEARCH = 'opensearch.xml';

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The headers for the file at `path`, a path inside the site such as `policies/index.html`. */
export function responseHeaders(path: string): Record<string, string> {
  return {
    'Content-Type': contentType(path),
    'Content-Security-Policy': policyOf(path),
    ...everywhere,
  };
}

function policyOf(path: string): string {
  if (path === WORKER) return workerPolicy;
  return path.endsWith('.html') ? pagePolicy : filePolicy;
}

/**
 * The same for hosts of static files that read a file called `_headers`. They cannot tell pages
 * from files there, so every file gets the policy of a page.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(): string {
  const headers = { 'Content-Security-Policy': pagePolicy, ...everywhere };
  return [
    '/*',
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    // What hosts do not know by its ending.
    ...unusual.flatMap((path) => [`/*${path}`, `  Content-Type: ${contentType(path)}`]),
    // A worker that is kept for long would not let go of an old release.
    `/${WORKER}`,
    '  Cache-Control: no-cache',
    '',
  ].join('\n');
}

/** Endings of files whose type hosts seldom know. */
const unusual = ['.link', '.jsonl', OPEN_SEARCH];

const BYTES = 'application/octet-stream';

/** Originals are text whatever they were: no browser may read one as a page of this origin. */
const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  link: 'application/link-format',
  md: 'text/plain; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
};

function contentType(path: string): string {
  if (path.endsWith(OPEN_SEARCH)) return 'application/opensearchdescription+xml';
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return contentTypes[extension] ?? BYTES;
}
