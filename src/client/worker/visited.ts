/** Pages that were read, with what they need: so many of them stay readable without a network. */
import { visitedName, visitedNames } from '../keep/visited-names.ts';

/** A digest of the scripts that pages have, put here when this script is made. */
declare const EDITION: string;

/** Of pages, scripts, styles and pictures together. */
const MOST = 250;

/**
 * The caches of this site, the newest last. Scripts are named alike in every release, so each edition of
 * them has its pages to itself.
 */
async function visitedCaches(base: string): Promise<string[]> {
  const names = await visitedNames(base);
  const own = visitedName(base, EDITION);
  return [...names.filter((name) => name !== own), ...(names.includes(own) ? [own] : [])];
}

/** Keeps what a server answered, if there is room; the oldest goes first. */
export async function rememberVisit(
  base: string,
  request: Request,
  response: Response,
): Promise<void> {
  try {
    const cache = await caches.open(visitedName(base, EDITION));
    await cache.put(request, response);
    const all = await cache.keys();
    for (const old of all.slice(0, Math.max(0, all.length - MOST))) await cache.delete(old);
  } catch {
    // No room: the page was read, and that is what mattered.
  }
}

/** What was read, from the same edition as `page` where that was read too. */
export async function recall(
  base: string,
  request: Request,
  page: string | undefined,
): Promise<Response | undefined> {
  const found: (readonly [own: boolean, Response])[] = [];
  for (const name of (await visitedCaches(base)).toReversed()) {
    const cache = await caches.open(name);
    const response = await cache.match(request, { ignoreSearch: request.mode === 'navigate' });
    if (response === undefined) continue;
    const own =
      page !== undefined && (await cache.match(page, { ignoreSearch: true })) !== undefined;
    found.push([own, response]);
  }
  return (found.find(([own]) => own) ?? found[0])?.[1];
}

/** The edition before this one stays until the next. */
export async function forgetOldEditions(base: string): Promise<void> {
  const names = await visitedCaches(base);
  for (const name of names.slice(0, -2)) await caches.delete(name);
}
