import { describe, expect, test } from 'vitest';
import { barChart } from '../../../src/site/page-data/bar-chart.ts';
import { yearCharts } from '../../../src/site/page-data/year-figures.ts';
import { anArchive, aVersion, link } from './an-archive.ts';

const years = (from: number, values: readonly number[]) =>
  values.map((value, index) => ({ label: String(from + index), value }));

describe('a chart of bars', () => {
  test('is as high as its greatest value, and shows the smallest', () => {
    const { bars } = barChart('Versions', years(2003, [1, 0, 1000]));
    expect(bars.map(({ height }) => height)).toEqual([2, 0, 100]);
    expect(bars.map(({ value }) => value)).toEqual(['1', undefined, '1,000']);
  });

  test('says in a sentence what it shows', () => {
    expect(barChart('Versions', years(2003, [1, 0, 5])).summary).toBe(
      'From 2003 to 2005; most in 2005: 5.',
    );
    expect(barChart('Versions', years(2003, [0, 0])).summary).toBe('From 2003 to 2004: none.');
  });

  test('labels so few of many bars that the labels stand apart', () => {
    const { bars } = barChart(
      'Versions',
      years(
        1996,
        Array.from({ length: 30 }, () => 1),
      ),
    );
    expect(bars.flatMap(({ label }) => label ?? [])).toEqual([
      '2000', '2005', '2010', '2015', '2020', '2025',
    ]); // prettier-ignore
    expect(bars.at(-1)?.left).toBeLessThan(100);
    expect(bars.every(({ value }) => value === undefined)).toBe(true);
  });
});

describe('the figures of the years', () => {
  const archive = anArchive([
    aVersion('a.com', ['2003-07-19T00:00:00Z', '2006-01-01T00:00:00Z']),
    aVersion('b.com', ['2006-01-01T00:00:00Z'], { measures: { words: 100, minutes: 1 } }),
    aVersion('c.com', ['2006-01-01T00:00:00Z'], { measures: { words: 90, minutes: 1 } }),
  ]);

  test('have a row for each year between, also where nothing was observed', () => {
    const { years } = yearCharts(archive, link);
    expect(years.map(({ year, versions, href }) => [year, versions, href !== undefined])).toEqual([
      ['2003', '1', true],
      ['2004', '0', false],
      ['2005', '0', false],
      ['2006', '3', true],
    ]);
  });

  test('give the median of the words', () => {
    expect(yearCharts(archive, link).years.map(({ words }) => words)).toEqual([
      '1,234',
      '–',
      '–',
      '100',
    ]);
  });

  test('are not drawn where there is nothing to compare, or nothing at all', () => {
    expect(yearCharts(anArchive([]), link)).toEqual({ years: [], hasPresumed: false });
    const single = anArchive([aVersion('a.com', ['2003-07-19T00:00:00Z'])]);
    expect(yearCharts(single, link).coverage).toBeUndefined();
    expect(yearCharts(single, link).years).toHaveLength(1);
  });

  test('fill no gap of centuries that a wrong date opens', () => {
    const wrong = anArchive([
      aVersion('a.com', ['0001-01-01T00:00:00Z']),
      aVersion('b.com', ['2006-01-01T00:00:00Z']),
    ]);
    expect(yearCharts(wrong, link).years.map(({ year }) => year)).toEqual(['0001', '2006']);
  });
});
