import { describe, expect, test } from 'vitest';
import { timeAxis, WIDE } from '../../../src/site/page-data/time-axis.ts';

const axis = (from: string, until: string) => timeAxis([`${from}T00:00:00Z`, `${until}T00:00:00Z`]);
const labels = (from: string, until: string) => axis(from, until)?.labels.map(({ text }) => text);

describe('a time axis', () => {
  test('gives equal times equal lengths', () => {
    const { place } = axis('2003-01-01', '2007-01-01') ?? { place: () => NaN };
    expect(place('2003-01-01T00:00:00Z')).toBe(0);
    expect(place('2005-01-01T00:00:00Z')).toBe(Math.round((WIDE * 731) / 1461));
    expect(place('2007-01-01T00:00:00Z')).toBe(WIDE);
  });

  test('labels years where they begin, and as few as a narrow screen has room for', () => {
    expect(labels('2003-07-19', '2007-06-30')).toEqual(['2004', '2005', '2006', '2007']);
    expect(labels('1996-05-01', '2026-05-01')).toEqual(['2000', '2005', '2010', '2015', '2020', '2025']); // prettier-ignore
    expect(labels('0001-01-01', '2026-05-01')).toEqual(['500', '1000', '1500', '2000']);
    // The first of January, half a year of four after the beginning.
    expect(axis('2003-07-02', '2007-07-02')?.labels[0]?.left).toBeCloseTo(12.53, 1);
  });

  test('labels months within a year or two, and the days at both ends of less', () => {
    expect(labels('2003-07-19', '2004-03-01')).toEqual(['Oct 2003', 'Jan 2004']);
    expect(labels('2003-07-19', '2003-10-02')).toEqual(['Aug 2003', 'Sep 2003', 'Oct 2003']);
    expect(labels('2003-07-02', '2003-07-20')).toEqual(['2 July 2003', '20 July 2003']);
    expect(labels('2003-12-20', '2004-01-05')).toEqual(['20 December 2003', '5 January 2004']);
  });

  test('keeps labels at its ends inside', () => {
    const ends = axis('2003-01-01', '2005-01-01')?.labels ?? [];
    expect(ends.map(({ anchor }) => anchor)).toEqual(['start', 'middle', 'end']);
  });

  test('is none where there is no time to show', () => {
    expect(timeAxis([])).toBeUndefined();
    expect(axis('2003-01-01', '2003-01-01')).toBeUndefined();
  });
});
