/** Pages that were read, as a reader is told of them. */
import { visitedNames } from './visited-names.ts';

export async function countVisited(base: string): Promise<number> {
  const pages = new Set<string>();
  for (const name of await visitedNames(base))
    for (const { url } of await (await caches.open(name)).keys())
      if (new URL(url).pathname.endsWith('/')) pages.add(new URL(url).pathname);
  // Fetched for its own sake, not because anyone read it.
  pages.delete(`${base}offline/`);
  return pages.size;
}

export async function forgetVisited(base: string): Promise<void> {
  for (const name of await visitedNames(base)) await caches.delete(name);
}
