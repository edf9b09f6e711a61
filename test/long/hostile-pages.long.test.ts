/** Every piece of hostile markup in pages of five megabytes, and of as many elements as are still looked into. */
import { describe, expect, test } from 'vitest';
import { hostileMarkup } from '../unit/formats/hostile-markup.ts';
import { taking } from '../unit/formats/taking.ts';

const words = 'words '.repeat(40);
/** The main content is looked for in pages of fewer elements. */
const ELEMENTS = 19_900;

const pages = hostileMarkup.flatMap((piece) => {
  const elements = Math.max(1, piece.match(/<[a-z]/g)?.length ?? 1);
  const wordy = `${piece}${words}`;
  const atMost = (text: string): number => Math.floor(ELEMENTS / elements) * text.length;
  return [
    [piece, 5_000_000, piece],
    [`${piece} and words`, 5_000_000, wordy],
    [`${piece}, ${ELEMENTS} elements`, atMost(piece), piece],
    [`${piece} and words, ${ELEMENTS} elements`, Math.min(5_000_000, atMost(wordy)), wordy],
  ] as const;
});

describe('less than ten seconds of one processor, and less than a gigabyte', () => {
  test.each(pages)('%j', async (_, length, piece) => {
    const { seconds, megabytes } = await taking(piece, length);
    expect(seconds).toBeLessThan(10);
    expect(megabytes).toBeLessThan(1_000);
  });
});
