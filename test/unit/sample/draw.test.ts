import { describe, expect, test } from 'vitest';
import { Draw } from '../../../src/archive/sample/draw.ts';
import { sheetColumns, sheetOf } from '../../../src/archive/sample/sheet.ts';

function drawn(units: readonly string[], perYear: number, seed: string, year = '2003') {
  const draw = new Draw<string>(perYear, seed);
  for (const unit of units) draw.offer(year, unit, () => unit);
  return draw.strata();
}

const units = Array.from({ length: 50 }, (_, index) => `unit ${index}`);

describe('a sample', () => {
  test('is the same for the same seed, whatever the order of the archive, and another for another', () => {
    const [first] = drawn(units, 10, '7');
    expect(drawn(units.toReversed(), 10, '7')[0]).toEqual(first);
    expect(drawn(units, 10, '8')[0]?.drawn).not.toEqual(first?.drawn);
  });

  test('draws no unit twice, and says the size and the probability', () => {
    const [stratum] = drawn(units, 10, '7');
    expect(new Set(stratum?.drawn).size).toBe(10);
    expect(stratum).toMatchObject({ size: 50, probability: 0.2 });
  });

  test('takes all there are of a year that has fewer', () => {
    const [stratum] = drawn(units.slice(0, 3), 10, '7');
    expect(stratum?.drawn.toSorted()).toEqual(units.slice(0, 3));
    expect(stratum?.probability).toBe(1);
  });

  test('changes by one unit at most when one comes in', () => {
    const before = new Set(drawn(units, 10, '7')[0]?.drawn);
    const after = drawn([...units, 'a new one'], 10, '7')[0]?.drawn ?? [];
    expect(after.filter((unit) => !before.has(unit) && unit !== 'a new one')).toEqual([]);
  });

  test('draws every unit about as often as every other', () => {
    const times = new Map(units.map((unit) => [unit, 0]));
    const draws = 2_000;
    for (let seed = 0; seed < draws; seed++)
      for (const unit of drawn(units, 10, String(seed))[0]?.drawn ?? [])
        times.set(unit, (times.get(unit) ?? 0) + 1);
    // 400 of 2,000 are expected of each, with a standard deviation of 18; five of them are chance for none.
    for (const count of times.values()) expect(Math.abs(count - draws / 5)).toBeLessThan(90);
  });

  test('is a sheet with a column for all that a coder needs, and no formula in it', () => {
    const unit = {
      site: 'a.com',
      document: 'privacy-policy',
      version: '2003-07-19',
      first: '2003-07-19T00:00:00Z',
      last: '2003-07-19T00:00:00Z',
      language: 'en',
      url: 'https://archive.example/policies/a.com/2003-07-19/#p-x',
      text: '=HYPERLINK("http://evil.example")',
    };
    const sheet = sheetOf([{ year: '2003', size: 3, probability: 1 / 3, drawn: [unit] }]);
    const [header, row] = sheet.split('\r\n');
    expect(header?.split(',')).toEqual(Object.keys(sheetColumns));
    expect(row).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(row).toContain(',3,0.333333,,,,');
  });
});
