import { expect, test } from 'vitest';
import { day, inWords, period, second, stated } from '../../../src/archive/moments.ts';

test('a day is written so that nobody mistakes day and month', () => {
  expect(day('2004-08-03T23:59:59Z')).toEqual({ datetime: '2004-08-03', text: '3 August 2004' });
});

test('an instant says its seconds and that they are UTC', () => {
  expect(second('2003-07-19T16:39:06Z')).toEqual({
    datetime: '2003-07-19T16:39:06Z',
    text: '19 July 2003, 16:39:06 UTC',
  });
});

test('a date is written as precisely as a policy states it', () => {
  expect(stated('2018-05-25')).toEqual({ datetime: '2018-05-25', text: '25 May 2018' });
  expect(stated('2018-05')).toEqual({ datetime: '2018-05', text: 'May 2018' });
});

test('two captures on one day make a period without an end', () => {
  const observed = period('2003-07-19T01:00:00Z', '2003-07-19T23:00:00Z');
  expect(observed.to).toBeUndefined();
  expect(inWords(observed)).toBe('on 19 July 2003');
});

test('a longer period is told from its first day to its last', () => {
  expect(inWords(period('2003-07-19T01:00:00Z', '2004-01-10T00:00:00Z'))).toBe(
    'from 19 July 2003 to 10 January 2004',
  );
});
