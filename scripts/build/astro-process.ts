/** What runs in Astro's own process: the build, telling only what went wrong. */
import { build } from 'astro';

await build({ logLevel: 'warn' });
