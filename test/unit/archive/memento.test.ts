import { describe, expect, test } from 'vitest';
import { isDay, parseMemento, replay } from '../../../src/archive/memento.ts';

describe('a Wayback Machine address', () => {
  test('says what was captured when, its path decoded', () => {
    expect(
      parseMemento('https://web.archive.org/web/20030719163906id_/http%3A//calibex.com/a%20b'),
    ).toEqual({ at: '2003-07-19T16:39:06Z', url: 'http://calibex.com/a b' });
  });

  test('is none with an instant that the calendar does not have', () => {
    expect(
      parseMemento('https://web.archive.org/web/20030230000000/http://a.com/'),
    ).toBeUndefined();
  });

  test('is read without the flag that asks for the unaltered bytes', () => {
    expect(replay('https://web.archive.org/web/20030719163906id_/http%3A//calibex.com/')).toBe(
      'https://web.archive.org/web/20030719163906/http%3A//calibex.com/',
    );
  });
});

test('the calendar has 29 February in leap years only', () => {
  expect([isDay('2004-02-29'), isDay('2003-02-29'), isDay('2003-13-01')]).toEqual([
    true,
    false,
    false,
  ]);
});
