/** What runs in Astro's own process: the build, telling only what went wrong. */
import { once } from 'node:events';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';
import { project } from './options.ts';
import { writeAtOnce } from './write-at-once.ts';

const permitted = once(process, 'message');

/** Reads what there is to read, and waits for a word before it empties the folder of the site. */
const patience: AstroIntegration = {
  name: 'smallprint-patience',
  hooks: {
    'astro:build:start': async () => {
      await permitted;
      // The other process may live on: nobody waits for its next word.
      process.disconnect();
    },
  },
};

writeAtOnce();
await build({ root: project, logLevel: 'warn', integrations: [patience] });
