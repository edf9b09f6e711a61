/** The files of the search index, as Pagefind asks for them: read once, unpacked, and watched. */

export interface IndexFiles {
  /** Stands in for the browser's own, for Pagefind and the search. */
  readonly fetch: typeof fetch;
  /**
   * Pagefind goes on without files that it could not read, and finds less.
   *
   * @throws when a file could not be loaded since this was last called.
   */
  check(): void;
}

/**
 * Reads the files of the index below `folder`. Its list of languages, which every language asks
 * for again, is fetched once.
 */
export function indexFiles(folder: string): IndexFiles {
  const list = `${folder}pagefind-entry.json`;
  let listed: Promise<string> | undefined;
  let failed: string | undefined;

  return {
    async fetch(address) {
      const path = String(address).replace(/\?.*/, '');
      if (path !== list) return unpacked(await load(path));
      listed ??= load(path).then((response) => response.text());
      return new Response(await listed);
    },
    check() {
      const path = failed;
      failed = undefined;
      if (path !== undefined) throw new Error(`${path} could not be loaded`);
    },
  };

  async function load(path: string): Promise<Response> {
    const response = await fetch(path).catch(() => undefined);
    if (response?.ok) return response;
    failed = path;
    throw new Error(`${path} could not be loaded`);
  }
}

/**
 * Every other file is packed with gzip. Pagefind would unpack it with a script of its own, while
 * the page waits; the browser does it aside. One that cannot leaves it to Pagefind.
 */
function unpacked(response: Response): Response {
  if (typeof DecompressionStream === 'undefined' || response.body === null) return response;
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
}
