import { describe, expect, test } from 'vitest';
import { alternationsOf } from '../../../src/archive/history/alternation.ts';
import type { History } from '../../../src/archive/history/history.ts';
import { historyOf, type VersionInput } from '../../../src/archive/history/history-of.ts';
import { livesOf } from '../../../src/archive/history/lives.ts';
import { identify, passageId } from '../../../src/archive/passages.ts';

interface Told {
  readonly at: string;
  readonly says: readonly string[];
  readonly language?: string;
  readonly extraction?: boolean;
  readonly until?: string;
}

const history = (told: readonly Told[]): History =>
  historyOf(
    told.map(({ at, says, language = 'en', extraction = false, until = at }): VersionInput => ({
      version: at,
      language,
      first: `${at}T00:00:00Z`,
      last: `${until}T00:00:00Z`,
      captures: 1,
      extraction,
      records: 'captures',
      passages: identify(says.map((text) => ({ kind: 'paragraph', level: 0, text }))),
    })),
  );

const lamps = 'We count the lamps.';
const boats = 'We name the boats.';
const lampen = 'Wir zählen die Lampen.';

describe('a history', () => {
  test('compares versions within their language', () => {
    const { versions } = history([
      { at: '2010-01-01', says: [lamps] },
      { at: '2011-01-01', says: [lampen], language: 'de' },
      { at: '2012-01-01', says: [lamps, boats] },
      { at: '2013-01-01', says: [lampen], language: 'de' },
    ]);
    expect(versions.map(({ lane, before }) => [lane, before])).toEqual([
      ['en', undefined],
      ['de', undefined],
      ['en', 0],
      ['de', 1],
    ]);
    expect(versions[3]).toMatchObject({ sameAs: 1, change: { counts: { classes: {} } } });
  });

  test('puts empty versions and those of no known language with their neighbours', () => {
    const { versions } = history([
      { at: '2010-01-01', says: ['***'], language: 'und' },
      { at: '2011-01-01', says: [lampen], language: 'de' },
      { at: '2012-01-01', says: [], language: 'en' },
      { at: '2013-01-01', says: [lamps], language: 'en' },
      { at: '2014-01-01', says: ['***'], language: 'und' },
    ]);
    expect(versions.map(({ lane }) => lane)).toEqual(['de', 'de', 'de', 'en', 'en']);
  });

  test('dates a change by the captures around it', () => {
    const { versions } = history([
      { at: '2010-01-01', says: [lamps], until: '2010-06-30' },
      { at: '2011-01-01', says: [boats] },
    ]);
    expect(versions[1]?.interval).toEqual({
      after: '2010-06-30T00:00:00Z',
      until: '2011-01-01T00:00:00Z',
    });
  });

  test('takes versions in the order of their captures, and those of one instant as they come', () => {
    const { versions } = history([
      { at: '2012-01-01', says: [boats] },
      { at: '2010-01-01', says: [lamps] },
      { at: '2010-01-01', says: [lamps, boats] },
    ]);
    expect(versions.map(({ version, passages }) => [version, passages.length])).toEqual([
      ['2010-01-01', 1],
      ['2010-01-01', 2],
      ['2012-01-01', 1],
    ]);
  });

  test('of no version is empty', () => {
    expect(history([])).toEqual({ passages: [], versions: [] });
    expect(livesOf(history([])).all).toEqual([]);
  });
});

describe('the life of a passage', () => {
  const lives = livesOf(
    history([
      { at: '2010-01-01', says: [lamps] },
      { at: '2011-01-01', says: [lamps, boats], until: '2011-12-31' },
      { at: '2012-01-01', says: [lamps, 'A menu'], extraction: true },
      { at: '2013-01-01', says: [lamps, boats, 'A menu'] },
      { at: '2014-01-01', says: ['A menu'] },
      { at: '2015-01-01', says: ['Another menu'], extraction: true },
    ]),
  );

  test('has a span for each stretch of versions, and what bounds it', () => {
    expect(lives.of(0, passageId(boats))).toEqual({
      id: passageId(boats),
      lane: 'en',
      versions: 2,
      firstSeen: '2011-01-01T00:00:00Z',
      lastSeen: '2013-01-01T00:00:00Z',
      stands: false,
      spans: [
        {
          from: 1,
          to: 1,
          beginning: 'came',
          ending: 'extraction',
          absentBefore: 0,
          absentAfter: 2,
        },
        { from: 3, to: 3, beginning: 'came', ending: 'went', absentBefore: 2, absentAfter: 4 },
      ],
    });
    expect(lives.of(3, passageId(lamps))).toMatchObject({
      firstSeen: '2010-01-01T00:00:00Z',
      spans: [{ from: 0, to: 3, beginning: 'start', ending: 'went' }],
    });
  });

  test('has no first day and no last where the tool of the source made it', () => {
    const menu = lives.of(3, passageId('A menu'));
    expect(menu).not.toHaveProperty('firstSeen');
    expect(menu).not.toHaveProperty('lastSeen');
    expect(menu).toMatchObject({
      versions: 3,
      spans: [{ beginning: 'extraction', ending: 'extraction' }],
    });
    expect(lives.of(5, passageId('Another menu'))).toMatchObject({ stands: true });
  });
});

describe('texts that take turns', () => {
  const turns = (texts: string) =>
    alternationsOf(
      history(
        texts
          .split('')
          .map((text, index) => ({ at: String(2000 + index), says: [`Text ${text}`] })),
      ),
    );

  test('are one run', () => {
    expect(turns('ABABABAB')).toEqual([{ from: 0, to: 7, texts: [0, 1], times: 7 }]);
    expect(turns('CDABABABABEF')).toEqual([{ from: 2, to: 9, texts: [2, 3], times: 7 }]);
  });

  test('may be three, in any order', () => {
    expect(turns('XABCACBABCABY')).toEqual([{ from: 1, to: 11, texts: [1, 2, 3], times: 10 }]);
  });

  test('are two runs where the texts changed in between', () => {
    expect(turns('ABABABCDCDCD')).toEqual([
      { from: 0, to: 5, texts: [0, 1], times: 5 },
      { from: 6, to: 11, texts: [6, 7], times: 5 },
    ]);
  });

  test('are none where a text came back once or twice', () => {
    expect(turns('ABCDEF')).toEqual([]);
    expect(turns('ABAC')).toEqual([]);
    expect(turns('ABABC')).toEqual([]);
  });
});
