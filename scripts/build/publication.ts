/** Files that stand beside pages and are no pages themselves. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { href, type Route } from '../../src/archive/urls.ts';

/**
 * Astro empties the folder that it builds into, so these files wait beside it while the pages are
 * made, and are put in their places when all of them are there.
 */
export class Publication {
  readonly #waiting: string;
  readonly #places: string[] = [];

  /** @param waiting a folder of its own, on the same disk as the site's. */
  constructor(waiting: string) {
    this.#waiting = waiting;
    mkdirSync(waiting, { recursive: true });
  }

  /** Writes the file of a route. @throws when it cannot be written. */
  put(route: Route, data: string | Uint8Array): void {
    // By a number: the places have names of their own, and folders that are not there yet.
    writeFileSync(join(this.#waiting, String(this.#places.length)), data);
    this.#places.push(decodeURI(href(route)));
  }

  /** Puts every file in its place below the site's folder, where its page's folder stands already. */
  settle(out: string): void {
    for (const [number, place] of this.#places.entries())
      renameSync(join(this.#waiting, String(number)), join(out, place));
  }

  close(): Promise<void> {
    return rm(this.#waiting, { recursive: true, force: true });
  }
}
