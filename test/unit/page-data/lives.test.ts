import { describe, expect, test } from 'vitest';
import { passagesAt } from '../../../src/archive/history/history.ts';
import { livesOf } from '../../../src/archive/history/lives.ts';
import { lifeGroups, lifeNotes } from '../../../src/site/page-data/lives.ts';
import { aHistory, type GivenVersion } from '../history/a-history.ts';

function notesAt(index: number, given: readonly GivenVersion[]) {
  const history = aHistory(given);
  const passages = passagesAt(history, index);
  const notes = lifeNotes(history, livesOf(history), index, passages);
  const told = passages.map(({ id, text }) => [text, notes.get(id)]);
  return { notes: Object.fromEntries(told), groups: lifeGroups(notes, passages) };
}

const three: readonly GivenVersion[] = [
  { days: ['2003-07-19', '2004-01-01'], texts: ['Always.', 'At first.'] },
  { days: ['2005-01-02'], texts: ['Always.', 'In between.'] },
  { days: ['2005-06-30'], texts: ['Always.', 'At last.'] },
];

describe('the lives of a version’s passages', () => {
  test('say when a passage was first and last seen, in how many versions, and when it was not there', () => {
    expect(notesAt(1, three).notes).toEqual({
      'Always.': { text: 'first seen 2003-07-19 · last seen 2005-06-30 · 3 versions' },
      'In between.': {
        text: 'first seen 2005-01-02 (absent on 2004-01-01) · last seen 2005-01-02 (absent on 2005-06-30) · 1 version',
        state: 'brief',
      },
    });
  });

  test('tell what is new in a version, and what was last seen in it', () => {
    expect(notesAt(0, three).notes['At first.']?.state).toBe('last');
    expect(notesAt(2, three).notes['At last.']?.state).toBe('new');
    expect(notesAt(0, three).notes['Always.']?.state).toBeUndefined();
  });

  test('give no date to what came in because the source read the page anew', () => {
    const { notes } = notesAt(1, [
      { days: ['2003-07-19'], texts: ['Always.'] },
      { days: ['2004-01-01'], texts: ['Always.', 'A menu.'], extraction: true },
    ]);
    expect(notes['A menu.']).toEqual({
      text: 'first seen: not known, the source read the page anew on 2004-01-01 · last seen 2004-01-01 · 1 version',
    });
  });

  test('give the time too where a passage was seen and absent on one day', () => {
    const { notes } = notesAt(1, [
      { days: ['2003-07-19'], texts: ['Always.'] },
      {
        days: ['2003-07-19'],
        version: '2003-07-19T130000',
        first: '2003-07-19T13:00:00Z',
        last: '2003-07-19T13:00:00Z',
        texts: ['Always.', 'New.'],
      },
    ]);
    expect(notes['New.']?.text).toMatch(
      /^first seen 2003-07-19 at 13:00:00 UTC \(absent on 2003-07-19 at 12:00:00 UTC\)/,
    );
  });

  test('are put together where passages share one, under the numbers that the page shows', () => {
    expect(
      notesAt(0, three).groups.map(({ passages }) => passages.map(({ text }) => text)),
    ).toEqual([['1'], ['2']]);
  });

  test('are not told of a document with one version', () => {
    expect(notesAt(0, three.slice(0, 1)).groups).toEqual([]);
  });
});
