import { describe, expect, test } from 'vitest';
import { confusions } from '../../../src/archive/topics/evaluation/confusions.ts';
import { measure } from '../../../src/archive/topics/evaluation/measure.ts';
import { nearDuplicates } from '../../../src/archive/topics/evaluation/near-duplicates.ts';
import { drawn, seeded } from '../../../src/archive/topics/evaluation/seeded.ts';

const text = (gold: string, found: string) => ({
  gold: new Set(gold.split(' ').filter(Boolean)),
  found: new Set(found.split(' ').filter(Boolean)),
});

describe('agreement', () => {
  const texts = [text('a', 'a'), text('a b', 'a'), text('a', ''), text('', 'a'), text('b', 'b a')];
  const measured = measure(texts, ['a', 'b'], 1);

  test('is precision, recall and F1 for each label, with its support', () => {
    const a = measured.labels.get('a');
    expect([a?.precision.value, a?.recall.value, a?.f1.value, a?.support]).toEqual([
      0.5, 0.667, 0.571, 3,
    ]);
    const b = measured.labels.get('b');
    expect([b?.precision.value, b?.recall.value, b?.f1.value, b?.support]).toEqual([
      1, 0.5, 0.667, 2,
    ]);
  });

  test('is averaged over labels (macro) and over all decisions at once (micro)', () => {
    expect(measured.macro.value).toBe(0.619);
    expect([measured.micro.precision.value, measured.micro.recall.value]).toEqual([0.6, 0.6]);
    expect(measured.micro.support).toBe(5);
  });

  test('has an interval around it, the same for the same seed', () => {
    const [low, high] = measured.micro.f1.interval;
    expect(low).toBeLessThan(0.6);
    expect(high).toBeGreaterThan(0.6);
    expect(measure(texts, ['a', 'b'], 1)).toEqual(measured);
    expect(measure(texts, ['a', 'b'], 2).micro.f1.interval).not.toEqual([low, high]);
  });

  test('of nothing is nothing', () => {
    const none = measure([], ['a'], 1);
    expect(none.macro).toEqual({ value: 0, interval: [0, 0] });
    expect(none.texts).toBe(0);
  });
});

test('confusions are told with the most frequent first, and without chance', () => {
  const texts = [
    text('a', 'b'),
    text('a', 'b'),
    text('a', ''),
    text('a', ''),
    text('a', ''),
    text('b', 'a'),
  ];
  expect(confusions(texts)).toEqual([
    { gold: 'a', found: 'nothing', texts: 3 },
    { gold: 'a', found: 'b', texts: 2 },
  ]);
});

test('a text that repeats another but for a name is a near duplicate', () => {
  const known = [
    'We keep your name and your address for as long as the law of the land asks us to',
  ];
  const texts = [
    'Acme keeps your name and your address for as long as the law of the land asks it to',
    'We keep nothing.',
    '',
  ];
  expect([...nearDuplicates(texts, known)]).toEqual([0]);
});

test('what is drawn by a seed is the same each time, in its order, and no more than there is', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const ten = drawn(items, 10, seeded(7));
  expect(ten).toHaveLength(10);
  expect(ten).toEqual(ten.toSorted((a, b) => a - b));
  expect(drawn(items, 10, seeded(7))).toEqual(ten);
  expect(drawn(items, 10, seeded(8))).not.toEqual(ten);
  expect(drawn(items, 99, seeded(7))).toEqual(items);
});
