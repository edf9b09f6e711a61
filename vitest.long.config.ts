/** `npm run test:long`: a million cases of every property, and ingest killed a hundred times. Takes hours. */
import { defineConfig } from 'vitest/config';

const RUNS = process.env['RUNS'] ?? '1000000';
const HOURS = 3_600_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'property',
          include: ['test/property/**/*.test.ts'],
          env: { RUNS },
          testTimeout: 12 * HOURS,
        },
      },
      { test: { name: 'long', include: ['test/long/**/*.test.ts'], testTimeout: 12 * HOURS } },
    ],
  },
});
