/** Who may import what: the design's table as data. Folders are matched longest first. */

export interface Rule {
  /** Files of the project that it may import: folders, or single files. */
  readonly files: readonly string[];
  /** Files that it may import types from, and nothing else. */
  readonly types?: readonly string[];
  /** Kinds of modules from outside that it may import. */
  readonly modules: readonly Modules[];
}

/**
 * `portable`: npm packages that run in a browser. `native`: packages that need native code, a DOM
 * or files. `node`: Node's own modules. `astro`: Astro, its integrations and `astro:*`.
 */
export type Modules = 'portable' | 'native' | 'node' | 'astro' | `astro:${string}`;

export const table: Readonly<Record<string, Rule>> = {
  'src/archive': { files: ['src/archive'], modules: ['portable'] },
  'src/engine': {
    files: ['src/archive', 'src/engine'],
    modules: ['portable', 'native', 'node'],
  },
  'src/client': { files: ['src/archive', 'src/client'], modules: ['portable'] },
  'src/site': {
    files: ['src/archive', 'src/engine', 'src/site'],
    modules: ['portable', 'native', 'node', 'astro'],
  },
  'src/content.config.ts': {
    files: ['src/archive', 'src/engine', 'src/site'],
    modules: ['astro', 'portable'],
  },
  'src/components': {
    files: ['src/components', 'src/styles', 'src/archive/urls.ts'],
    types: ['src/archive', 'src/site'],
    modules: ['portable', 'astro:components'],
  },
  'src/layouts': {
    files: ['src/site', 'src/components', 'src/layouts', 'src/styles', 'src/archive/urls.ts'],
    types: ['src/archive'],
    modules: ['astro:components'],
  },
  'src/pages': {
    files: ['src/site', 'src/components', 'src/layouts', 'src/styles'],
    types: ['src/archive'],
    modules: ['astro:components'],
  },
  scripts: {
    files: ['src/archive', 'src/engine', 'scripts'],
    modules: ['portable', 'native', 'node', 'astro:package'],
  },
};

/** Packages that have no place in a browser. Everything else is proved portable by bundling it. */
export const nativePackages: ReadonlySet<string> = new Set([
  '@sparticuz/chromium',
  'commander',
  'esbuild',
  'htmlparser2',
  'linkedom',
  'pagefind',
  'playwright-core',
  'satteri',
  'sharp',
  'sirv',
  'tinyglobby',
]);
