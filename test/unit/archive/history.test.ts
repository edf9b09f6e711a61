import { describe, expect, test } from 'vitest';
import { versionsOf, type Observation } from '../../../src/archive/history.ts';

function observed(at: string, text: string, version?: string): Observation {
  return {
    text,
    capture: {
      site: 'example.com',
      document: 'privacy-policy',
      at,
      url: 'http://example.com/privacy',
      source: 'princeton-leuven',
      format: 'princeton-leuven',
      original: '0'.repeat(64),
      extension: 'md',
      status: 'ok',
      ...(version === undefined ? {} : { version }),
    },
  };
}

const summary = (observations: readonly Observation[]) =>
  versionsOf(observations).runs.map((run) => [
    run.version,
    run.observations.map(({ capture }) => capture.at.slice(0, 10)).join(' '),
    ...run.aliases,
  ]);

describe('versions of a document', () => {
  test('are runs of consecutive captures with the same text', () => {
    expect(
      summary([
        observed('2003-01-01T00:00:00Z', 'a'),
        observed('2004-01-01T00:00:00Z', 'a'),
        observed('2005-01-01T00:00:00Z', 'b'),
        observed('2006-01-01T00:00:00Z', 'a'),
      ]),
    ).toEqual([
      ['2003-01-01', '2003-01-01 2004-01-01'],
      ['2005-01-01', '2005-01-01'],
      ['2006-01-01', '2006-01-01'],
    ]);
  });

  test('take the time too where the day is taken', () => {
    expect(
      summary([observed('2003-07-19T08:00:00Z', 'a'), observed('2003-07-19T16:39:06Z', 'b')]).map(
        ([id]) => id,
      ),
    ).toEqual(['2003-07-19', '2003-07-19T163906']);
  });

  test('keep their ids when an earlier capture of the same text is found later', () => {
    expect(
      summary([
        observed('2003-07-19T00:00:00Z', 'a', '2003-07-19'),
        observed('2001-02-03T00:00:00Z', 'a'),
      ]),
    ).toEqual([['2003-07-19', '2001-02-03 2003-07-19']]);
  });

  test('keep their ids when an earlier capture of another text on the same day is found later', () => {
    expect(
      summary([
        observed('2003-07-19T16:00:00Z', 'a', '2003-07-19'),
        observed('2003-07-19T08:00:00Z', 'b'),
      ]).map(([id]) => id),
    ).toEqual(['2003-07-19T080000', '2003-07-19']);
  });

  test('become one under the id that was recorded first, and answer to the other', () => {
    expect(
      summary([
        observed('2005-01-01T00:00:00Z', 'a', '2005-01-01'),
        observed('2003-01-01T00:00:00Z', 'a', '2003-01-01'),
      ]),
    ).toEqual([['2005-01-01', '2003-01-01 2005-01-01', '2003-01-01']]);
  });

  test('get their own ids back when they part again', () => {
    expect(
      summary([
        observed('2003-01-01T00:00:00Z', 'a', '2003-01-01'),
        observed('2004-01-01T00:00:00Z', 'b', '2004-01-01'),
        observed('2005-01-01T00:00:00Z', 'c'),
      ]).map(([id]) => id),
    ).toEqual(['2003-01-01', '2004-01-01', '2005-01-01']);
  });

  test('never get an id that was minted for a capture whose text is not shown now', () => {
    const { runs } = versionsOf([observed('2003-01-01T12:00:00Z', 'a')], ['2003-01-01']);
    expect(runs.map((run) => run.version)).toEqual(['2003-01-01T120000']);
  });
});
