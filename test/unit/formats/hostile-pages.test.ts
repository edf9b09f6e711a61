/** Pages of five megabytes made to exhaust their reader; the long tests have many more of them. */
import { describe, expect, test } from 'vitest';
import { taking } from './taking.ts';

const words = 'words '.repeat(40);

describe('a page of five megabytes takes less than ten seconds of one processor, and less than a gigabyte', () => {
  test.each([
    ['signs of Markdown', '<', 5_000_000],
    ['characters that are no text', '\0', 5_000_000],
    ['pictures in one line', `<img alt=x src=y>${words}`, 5_000_000],
    ['marks that never end', `<b><i>${words}</b>`, 5_000_000],
    ['rows in tables in tables', '<table><tr><td>x', 100_000],
  ])(
    '%s',
    async (_, piece, length) => {
      const { seconds, megabytes, refusal } = await taking(piece, length);
      expect(seconds).toBeLessThan(10);
      expect(megabytes).toBeLessThan(1_000);
      expect([undefined, 'unsafe-output']).toContain(refusal);
    },
    60_000,
  );
});
