import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/archive/search/query/parse.ts';
import { bases, trendsCsv, wilson } from '../../../src/archive/search/trend.ts';
import { ask } from '../../../src/client/search/session.ts';
import { trendOf } from '../../../src/client/trends/counts.ts';
import { writeIndex } from '../../../src/engine/search/write-index.ts';
import { openIndex, temporaryFolder } from './engine-in-node.ts';
import { inventedArchive } from './invented-archive.ts';
import { countedOtherwise } from './counted-otherwise.ts';
import { searchedArchive } from './searched-archive.ts';

describe('the share of sites that say something, year by year', () => {
  test.each([
    'cookies',
    'cookie',
    'use -cookies',
    '"zip code"',
    'cookies or zurich',
    'use topic:cookies',
    'xyz',
  ])('is the one that is counted from the versions themselves: %s', async (typed) => {
    for (const archive of [inventedArchive(), await searchedArchive('content')]) {
      const folder = await temporaryFolder();
      await writeIndex(archive.index(), folder);
      const answer = await ask(await openIndex(folder), parseQuery(typed));
      for (const base of bases) {
        const points = countedOtherwise(archive.documents, parseQuery(typed), base);
        expect({ base, points: trendOf(answer, base) }).toEqual({ base, points });
      }
    }
  });

  test('counts the last text of a year, and not what stood there before', async () => {
    const archive = inventedArchive();
    const folder = await temporaryFolder();
    await writeIndex(archive.index(), folder);
    const engine = await openIndex(folder);
    const points = async (typed: string) => trendOf(await ask(engine, parseQuery(typed)), 'all');
    expect((await points('beacons')).find(({ year }) => year === 2003)).toMatchObject({
      saying: 0,
      observed: 1,
    });
    expect((await points('cookie')).find(({ year }) => year === 2003)).toMatchObject({
      saying: 1,
      observed: 1,
    });
  });

  test('can be of the sites alone that were observed in every year', async () => {
    const archive = inventedArchive();
    const folder = await temporaryFolder();
    await writeIndex(archive.index(), folder);
    const answer = await ask(await openIndex(folder), parseQuery('cookie year:2012'));
    expect(trendOf(answer, 'same')).toEqual([{ year: 2012, saying: 1, observed: 3 }]);
    const all = await ask(await openIndex(folder), parseQuery('cookie'));
    expect(trendOf(all, 'same').every(({ observed }) => observed === 0)).toBe(true);
  });
});

/** Values of the Wilson interval as published tables give them. */
test.each([
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [41, 312, 0.0984, 0.1735],
  [5, 10, 0.2366, 0.7634],
  [0, 0, 0, 1],
])('the interval of %i of %i is %f to %f', (saying, observed, low, high) => {
  const interval = wilson({ saying, observed });
  expect(interval.low).toBeCloseTo(low, 3);
  expect(interval.high).toBeCloseTo(high, 3);
});

test('the points are given away as CSV, with questions quoted', () => {
  const csv = trendsCsv(
    [{ typed: 'a "b", c', points: [{ year: 2003, saying: 1, observed: 4 }] }],
    'all',
    (text) => `"${text.replaceAll('"', '""')}"`,
  );
  expect(csv).toBe(
    'query,base,year,saying,observed,share,low_95,high_95\r\n"a ""b"", c",all,2003,1,4,0.2500,0.0456,0.6994\r\n',
  );
});
