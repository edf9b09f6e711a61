/** What runs in Astro's own process: the build, telling only what went wrong. */
import { build } from 'astro';
import { project } from './options.ts';

await build({ root: project, logLevel: 'warn' });
