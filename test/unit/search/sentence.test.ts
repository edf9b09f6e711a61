import { expect, test } from 'vitest';
import { sentenceOf } from '../../../src/client/search/sentence.ts';

const answer = (versions: number, ...unknown: string[]) => ({
  versions,
  unknown,
  next: async () => ({ hits: [], more: false }),
});

test('the search says how many versions have the words', () => {
  expect(sentenceOf('zip code', answer(1), 1)).toBe('1 version has “zip code”.');
  expect(sentenceOf('cookies', answer(41), 8)).toBe('41 versions have “cookies”.');
});

test('the search names the words that no passage has', () => {
  expect(sentenceOf('cookies zzzz', answer(4, 'zzzz'), 4)).toBe(
    'No passage has “zzzz”. 4 versions have the other words.',
  );
});

test('the search says that nothing was found, however long the question', () => {
  expect(sentenceOf('cookeis', answer(0), 0)).toBe(
    'No passage has “cookeis”. Try fewer or other words.',
  );
  expect(sentenceOf('x'.repeat(10_000), answer(0), 0).length).toBeLessThan(150);
});

test('the search tells words that never stand together from words that nobody has', () => {
  expect(sentenceOf('retention children', answer(0), 0)).toBe(
    'No version has all of the words “retention children”. Try fewer of them.',
  );
});

test('punctuation alone is no question', () => {
  expect(sentenceOf(' *** … ', answer(0), 0)).toBe('Type a word to search for.');
});
