/**
 * The policy of a page of the offline edition: no web, and no fetching. By the standard a page on a disk has no
 * origin that `'self'` could mean, though browsers are lenient; so its scheme is named as well. Where
 * the same copy is served, `file:` means nothing.
 *
 * @see https://www.w3.org/TR/CSP3/#match-url-to-source-expression
 */
export function editionPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self' file:",
    "style-src 'self' file:",
    "img-src 'self' file:",
    "font-src 'self' file:",
    "form-action 'self' file:",
    "base-uri 'none'",
  ].join('; ');
}
