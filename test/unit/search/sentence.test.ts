import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/archive/search/query/parse.ts';
import type { Year } from '../../../src/client/search/index/archive.ts';
import { sentenceOf } from '../../../src/client/search/sentence.ts';
import type { Answer } from '../../../src/client/search/session.ts';

/** What is said when so many sites answer, each in so many years. */
function said(typed: string, sites: number, each: number, unknown: Answer['unknown'] = []): string {
  const years = Array.from(
    { length: sites * each },
    (_, at) => ({ site: `${at % sites}` }) as Year,
  );
  const engine = { archive: { years } } as unknown as Answer['engine'];
  return sentenceOf(typed, {
    query: parseQuery(typed),
    years: years.map((_, at) => at),
    unknown,
    engine,
  });
}

test('the search says how many sites have the words, and in how many years', () => {
  expect(said('zip code', 1, 1)).toBe('1 site has “zip code”, in 1 year.');
  expect(said('zip code', 1, 3)).toBe('1 site has “zip code”, in 3 years of its documents.');
  expect(said('"cookies"', 41, 30)).toBe(
    '41 sites have “cookies”, in 1,230 years of their documents altogether.',
  );
});

test('the search names the words that no passage has', () => {
  const unknown = [{ word: 'zzzz', beginning: [] }];
  expect(said('cookies or zzzz', 2, 2, unknown)).toBe(
    'No passage has “zzzz”. 2 sites have “cookies or zzzz”, in 4 years of their documents altogether.',
  );
  expect(said('cookies zzzz', 0, 0, unknown)).toBe(
    'No passage has “zzzz”. Nothing was found for “cookies zzzz”.',
  );
});

test('the search says when it took a word for the beginning of others', () => {
  expect(said('cooki', 1, 1, [{ word: 'cooki', beginning: ['cookies', 'cookie'] }])).toBe(
    'No passage has “cooki” as a word: words that begin with it were searched for, such as “cookies”, “cookie”. 1 site has “cooki”, in 1 year.',
  );
});

test('the search says that nothing was found, however long the question', () => {
  expect(said('cookeis', 0, 0, [{ word: 'cookeis', beginning: [] }])).toBe(
    'No passage has “cookeis”.',
  );
  const long = 'x'.repeat(10_000);
  expect(said(long, 0, 0, [{ word: long, beginning: [] }]).length).toBeLessThan(150);
});

test('the search tells words that never stand together from words that nobody has', () => {
  expect(said('retention children', 0, 0)).toBe(
    'No document has “retention children” in any year.',
  );
  expect(said('retention year:2003', 0, 0)).toBe(
    'No document has “retention year:2003” in any year within the filters.',
  );
});

test('where nothing is asked, nothing is said', () => {
  expect(said(' *** … ', 0, 0)).toBe('');
});
