import { describe, expect, test } from 'vitest';
import { joined, levelStrokes, line, uprightStrokes } from '../../../src/site/page-data/strokes.ts';

describe('strokes on a time axis', () => {
  test('that touch are one, and none is too short to be seen', () => {
    expect(joined([[10, 10], [12, 20], [40, 50]])).toEqual([[10, 20], [40, 50]]); // prettier-ignore
    expect(levelStrokes([[0, 0], [400, 800]], 7)).toBe('M0 7h3M400 7h400'); // prettier-ignore
  });

  test('keep the tallest of those that fall on the same pixel', () => {
    expect(
      uprightStrokes([{ at: 5, height: -2 }, { at: 6, height: -40 }, { at: 9, height: -1 }], 50), // prettier-ignore
    ).toBe('M5 50v-40M9 50v-1');
  });

  test('do not grow with a thousand versions', () => {
    const marks = Array.from({ length: 100_000 }, (_, index) => index % 801);
    expect(uprightStrokes(marks.map((at) => ({ at, height: 3 })), 0).match(/M/g)).toHaveLength(267); // prettier-ignore
    const values = marks.map((_, index) => {
      const at = Math.floor(index / 125);
      return { from: at, to: at, y: index % 2 === 0 ? 20 : 100 };
    });
    const points = line(values).split('L');
    expect(points.length).toBeLessThan(1100);
    // What went up and down within a pixel is seen to have done so.
    expect(new Set(points.map((point) => point.split(' ')[1]))).toEqual(new Set(['20', '100']));
  });

  test('lead through values in order, and show one that stands alone', () => {
    expect(line([{ from: 0, to: 9, y: 5 }, { from: 30, to: 30, y: 8 }])).toBe('M0 5L9 5L30 8'); // prettier-ignore
    expect(line([{ from: 4, to: 4, y: 5 }])).toBe('M4 5h3');
  });
});
