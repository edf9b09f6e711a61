import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { base, cache, origin, out, project } from './src/site/environment.ts';
import { tokenClasses } from './src/site/token-classes.ts';

export default defineConfig({
  root: project,
  output: 'static',
  outDir: out,
  cacheDir: cache,
  base,
  ...(origin ? { site: origin } : {}),
  trailingSlash: 'always',
  build: { concurrency: 4, format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Smart punctuation would rewrite what is quoted from archived texts.
  integrations: [mdx({ smartypants: false })],
  markdown: {
    shikiConfig: { theme: 'css-variables', transformers: [tokenClasses] },
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Topics of an archive outside the project compile to imports of `astro/jsx-runtime`.
    resolve: { dedupe: ['astro'] },
  },
});
