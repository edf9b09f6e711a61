/** The search index, opened: one search for all of its languages. */
import { startPagefind } from 'pagefind-runtime';
import type { PagefindOptions, PagefindResult } from 'pagefind-runtime';
import { indexFiles } from './index-files.ts';

export interface Engine {
  /**
   * The documents that have all words of the query, best first unless `options` sort them.
   *
   * @throws when a file of the index cannot be read.
   */
  search(query: string, options?: PagefindOptions): Promise<PagefindResult[]>;
}

interface Entry {
  readonly languages: Readonly<Record<string, unknown>>;
}

/**
 * Opens the index in `folder`, a path that ends in a slash. Each language has an index and a
 * program of its own, since words are stemmed differently; the results are put together by score.
 *
 * @throws when the index is missing or cannot be read.
 */
export async function openEngine(folder: string): Promise<Engine> {
  const files = indexFiles(folder);
  const entry = (await (await files.fetch(`${folder}pagefind-entry.json`)).json()) as Entry;
  files.check();
  const indexes = await Promise.all(
    Object.keys(entry.languages).map(async (language) => {
      const Pagefind = startPagefind(files.fetch, silent);
      const index = new Pagefind({ basePath: folder });
      await index.init(language, { load_wasm: true });
      return index;
    }),
  );
  files.check();
  return {
    async search(query, options) {
      const found = await Promise.all(indexes.map((index) => index.search(query, options)));
      files.check();
      return found.flatMap(({ results }) => results).sort((a, b) => b.score - a.score);
    },
  };
}

/** What goes wrong is shown to the reader, in words. */
const silent = { ...console, log() {}, warn() {}, error() {} };
