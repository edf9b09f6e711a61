import { describe, expect, test } from 'vitest';
import {
  changesByMonth,
  daysOpen,
  listedChanges,
} from '../../../src/archive/history/listed-changes.ts';
import { anOutline } from './a-history.ts';

const kept = 'We collect your name and your address when you register with us.';
const sold = 'We sell what we know of you to whoever pays us for it.';
const asked = 'We ask you before we give anything to anybody else at all.';

describe('the changes of an archive', () => {
  test('come newest first, each between the last capture of the old text and the first of the new', () => {
    const changes = listedChanges([
      anOutline([
        { days: ['2003-01-01', '2003-05-01'], texts: [kept] },
        { days: ['2003-07-19'], texts: [kept, sold] },
        { days: ['2004-02-01'], texts: [kept, asked] },
      ]),
    ]);
    expect(changes.map(({ before, version }) => [before, version])).toEqual([
      ['2003-07-19', '2004-02-01'],
      ['2003-01-01', '2003-07-19'],
    ]);
    expect(changes[1]).toMatchObject({
      after: '2003-05-01T12:00:00Z',
      until: '2003-07-19T12:00:00Z',
      gist: [{ kind: 'added', text: sold }],
    });
  });

  test('hold nothing that is cosmetic, or that the source’s tool read anew', () => {
    const changes = listedChanges([
      anOutline([
        { days: ['2003-01-01'], texts: [kept] },
        { days: ['2003-02-01'], texts: [kept.toUpperCase()] },
        { days: ['2003-03-01'], texts: [kept, sold], extraction: true },
      ]),
    ]);
    expect(changes).toEqual([]);
  });

  test('tell of a document that goes back and forth only what was new', () => {
    const texts = [kept, sold, kept, sold, kept, sold, kept, sold, asked];
    const changes = listedChanges([
      anOutline(texts.map((text, index) => ({ days: [`2003-01-0${index + 1}`], texts: [text] }))),
    ]);
    expect(changes.map(({ version }) => version)).toEqual(['2003-01-09', '2003-01-02']);
  });
});

describe('the months of changes', () => {
  const changes = listedChanges([
    anOutline(
      [
        { days: ['2003-11-30'], texts: [kept] },
        { days: ['2004-01-02'], texts: [sold] },
      ],
      { site: 'wide.example' },
    ),
    anOutline(
      [
        { days: ['2003-12-30'], texts: [kept] },
        { days: ['2004-01-01'], texts: [asked] },
      ],
      { site: 'tight.example' },
    ),
  ]);

  test('are all that the interval touches, and the tightest interval comes first', () => {
    const sites = [...changesByMonth(changes)].map(([month, list]) => [
      month,
      list.map(({ site }) => site),
    ]);
    expect(sites).toEqual([
      ['2003-11', ['wide.example']],
      ['2003-12', ['tight.example', 'wide.example']],
      ['2004-01', ['tight.example', 'wide.example']],
    ]);
  });

  test('a change is open for as many days as lie between the captures', () => {
    expect(changes.map((change) => [change.site, daysOpen(change)])).toEqual([
      ['wide.example', 33],
      ['tight.example', 2],
    ]);
  });
});
