/** How Node.js is started where an archive's size decides about memory. */

/**
 * V8 lets garbage grow to three times what is held before it looks. Looking sooner costs a tenth of
 * the time and saves a third of the memory, which a large archive needs more. `npm run build` and
 * `npm run ingest` start with the same options.
 */
export const frugal = ['--expose-gc', '--heap-growing-percent=50', '--max-semi-space-size=16'];

/** Collects garbage at once, for another process that still grows: some 80 MB when an index is written. */
export function giveBackMemory(): void {
  globalThis.gc?.({ execution: 'sync', flavor: 'last-resort', type: 'major' });
}

/**
 * Astro's bundler is done in seconds, and would keep what it used of memory (some 200 MB) until the last
 * page is made: its allocator, mimalloc, takes memory in advance and gives it back late, unless told.
 * That costs a second. Those of the other threads' are glibc's, which gives each an arena of its own.
 */
export const returnMemory = {
  MIMALLOC_ARENA_EAGER_COMMIT: '0',
  MIMALLOC_PURGE_DELAY: '0',
  MALLOC_ARENA_MAX: '2',
};
