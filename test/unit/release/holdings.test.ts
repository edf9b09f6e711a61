import { describe, expect, test } from 'vitest';
import {
  differencesBetween,
  formatHoldings,
  type Holding,
  parseHoldings,
} from '../../../src/archive/release/holdings.ts';
import { newsOf, notesInMarkdown, notesOf } from '../../../src/archive/release/notes.ts';

const sum = (letter: string): string => letter.repeat(64);
const held = (place: string, original = 'a', text = 'b', captures = 1): Holding => ({
  place,
  captures,
  original: sum(original),
  text: sum(text),
});

const before = [
  held('a.com/2001-01-01'),
  held('b.com/2001-01-01'),
  held('c.com/2001-01-01'),
  held('d.com/2001-01-01'),
  held('e.com/2001-01-01'),
];
const after = [
  held('a.com/2001-01-01'),
  held('b.com/2001-01-01', 'a', 'c'),
  held('c.com/2001-01-01', 'd', 'e'),
  held('e.com/2001-01-01', 'a', 'b', 2),
  held('f.com/2001-01-01'),
];

describe('the holdings of a release', () => {
  test('are the same after they were written down', () => {
    expect(parseHoldings(formatHoldings(after))).toEqual(after);
    expect(() => parseHoldings('a.com/2001-01-01\t1\tx\ty\n')).toThrow(/line 1 is damaged/);
  });

  test('tell what came in, changed and went', () => {
    expect(differencesBetween(before, after)).toEqual({
      added: ['f.com/2001-01-01'],
      gone: ['d.com/2001-01-01'],
      derivedAnew: ['b.com/2001-01-01'],
      replaced: ['c.com/2001-01-01'],
      observedAgain: ['e.com/2001-01-01'],
    });
  });

  test('are all new in the first release', () => {
    expect(differencesBetween([], after).added).toHaveLength(5);
  });
});

describe('the notes of a release', () => {
  const notes = notesOf(
    { release: '2', date: '2026-11-21', previous: '1' },
    {
      added: [],
      gone: ['d.com/2001-01-01', 'g.com/2001-01-01'],
      derivedAnew: [],
      replaced: [],
      observedAgain: [],
    },
    [{ place: 'd.com/2001-01-01', reason: 'a request' }],
  );

  test('tell what was withdrawn apart from what is shown no more for another reason', () => {
    expect(newsOf(notes).map(({ title, places }) => [title, places])).toEqual([
      ['Withdrawn', ['d.com/2001-01-01']],
      ['Shown no more', ['g.com/2001-01-01']],
    ]);
  });

  test('are Markdown that names the release before', () => {
    const written = notesInMarkdown(notes, 'Five');
    expect(written).toContain('# Five, release 2');
    expect(written).toContain('Compared with release 1.');
    expect(written).toContain('## Withdrawn: 1 version');
  });

  test('say so where nothing is new', () => {
    const none = { added: [], gone: [], derivedAnew: [], replaced: [], observedAgain: [] };
    expect(
      notesInMarkdown(notesOf({ release: '2', date: '2026-11-21' }, none, []), 'Five'),
    ).toContain('The holdings are the same.');
  });
});
