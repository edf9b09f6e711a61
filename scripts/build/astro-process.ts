/** What runs in Astro's own process: the build, telling only what went wrong. */
import { build } from 'astro';
import { project } from './options.ts';
import { writeAtOnce } from './write-at-once.ts';

writeAtOnce();
await build({ root: project, logLevel: 'warn' });
