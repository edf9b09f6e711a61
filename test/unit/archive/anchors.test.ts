import { describe, expect, test } from 'vitest';
import { olderIds, successors } from '../../../src/archive/anchors.ts';
import { identify } from '../../../src/archive/passages.ts';

const passages = (...texts: string[]) =>
  identify(texts.map((text) => ({ kind: 'paragraph', level: 0, text })));

describe('the successor of a passage', () => {
  test('is the part that shares most words with it where a paragraph was split', () => {
    const before = passages(
      'Intro.',
      'We collect names. We also collect the colour of your hat.',
      'End.',
    );
    const after = passages(
      'Intro.',
      'We collect names.',
      'We also collect the colour of your hat.',
      'End.',
    );
    expect([...successors(before, after)]).toEqual([[before[1]?.id, after[2]?.id]]);
  });

  test('is the nearest passage that stayed where nothing took its place', () => {
    const before = passages('Intro.', 'Home | Login', 'End.');
    const after = passages('Intro.', 'End.');
    expect([...successors(before, after)]).toEqual([[before[1]?.id, after[0]?.id]]);
  });

  test('is not needed for a passage that stands or only moved', () => {
    expect(successors(passages('a', 'b', 'c'), passages('c', 'a', 'b')).size).toBe(0);
  });
});

describe('the older ids of a passage', () => {
  const anchor = (version: string, old: string, successor: string) => ({
    document: 'privacy-policy',
    version,
    old,
    successor,
  });

  test('are followed through one remake after the other', () => {
    const anchors = [anchor('2003-01-01', 'p-a', 'p-b'), anchor('2003-01-01', 'p-b', 'p-c')];
    const older = olderIds(anchors, 'privacy-policy', ['2003-01-01']);
    expect(older.get('p-c')).toEqual(['p-a', 'p-b']);
  });

  test('lead to a passage that a later remake brought back', () => {
    const anchors = [anchor('2003-01-01', 'p-a', 'p-b'), anchor('2003-01-01', 'p-b', 'p-a')];
    const older = olderIds(anchors, 'privacy-policy', ['2003-01-01']);
    expect([...older]).toEqual([['p-a', ['p-b']]]);
  });

  test('are those of the version and of the versions that became one with it, and of no other', () => {
    const anchors = [
      anchor('2003-01-01', 'p-a', 'p-x'),
      anchor('2004-01-01', 'p-b', 'p-x'),
      anchor('2005-01-01', 'p-c', 'p-x'),
    ];
    const older = olderIds(anchors, 'privacy-policy', ['2003-01-01', '2004-01-01']);
    expect(older.get('p-x')).toEqual(['p-a', 'p-b']);
  });
});
