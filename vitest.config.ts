import { defineConfig } from 'vitest/config';

/** Where a report for `scripts/test-totals.ts` goes, if anyone asked for one. */
const report = process.env['TEST_RESULTS'];

export default defineConfig({
  test: {
    // The browser tests wait more than they compute.
    maxWorkers: 2,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'property', include: ['test/property/**/*.test.ts'], testTimeout: 120_000 } },
      {
        // These look at one site, which is built and served once for all of them.
        test: {
          name: 'site',
          include: ['test/build/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: 'test/build/site.setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
