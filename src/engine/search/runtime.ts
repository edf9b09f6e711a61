/** Pagefind's own search, made fit for a classic script. */
import { close, createIndex } from 'pagefind';
import type { Plugin } from 'esbuild';

/** The module that client code imports the search from; its types are in `src/client/search/`. */
const RUNTIME = 'pagefind-runtime';

/**
 * Lets client code import Pagefind's search as a function that starts one more of it.
 *
 * Pagefind is written for one index on one page: a module that finds its files through
 * `import.meta.url`, with a single WebAssembly instance that stems words of a single language. As a
 * function it runs only when called, once for each language, with the `fetch` that it is given —
 * which also tells of files that did not load, where Pagefind would quietly find nothing.
 */
export const pagefindRuntime: Plugin = {
  name: RUNTIME,
  setup(build) {
    build.onResolve({ filter: /^pagefind-runtime$/ }, () => ({
      path: RUNTIME,
      namespace: RUNTIME,
    }));
    build.onLoad({ filter: /.*/, namespace: RUNTIME }, async () => ({
      contents: asFunction(await runtimeSource()),
      loader: 'js',
    }));
  },
};

async function runtimeSource(): Promise<string> {
  const { index, errors } = await createIndex();
  const files = await index?.getFiles();
  await close();
  const script = files?.files.find((file) => file.path === 'pagefind.js');
  if (script === undefined) {
    throw new Error(
      `Pagefind did not hand over its script ${[...errors, ...(files?.errors ?? [])].join('; ')}. ` +
        'Run `npm ci` again: its program for this system may be missing.',
    );
  }
  return new TextDecoder().decode(script.content);
}

function asFunction(source: string): string {
  const exports = /export\s*\{[^{}]*\};?\s*$/;
  if (!exports.test(source) || !source.includes('PagefindInstance=')) {
    throw new Error(
      'Pagefind’s script is not put together as this version of Smallprint expects. ' +
        'Install the version that package.json names, or adapt src/engine/search/runtime.ts.',
    );
  }
  const body = source.replaceAll('import.meta.url', 'undefined').replace(exports, '');
  return `export function startPagefind(fetch, console) { ${body}; return PagefindInstance; }`;
}
