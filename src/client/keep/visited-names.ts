/** What the caches of pages that were read are called: one for each edition of the scripts. */
export const visitedName = (base: string, edition: string): string =>
  `smallprint-visited ${base} ${edition}`;

/** Those of this site, as the browser lists them: the oldest first. */
export async function visitedNames(base: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(visitedName(base, '')));
}
