import { describe, expect, test } from 'vitest';
import { changeBetween } from '../../../src/archive/changes/compare.ts';
import { overallClass } from '../../../src/archive/changes/counts.ts';
import { identify } from '../../../src/archive/passages.ts';
import type { Block } from '../../../src/archive/types.ts';

const classOf = (from: string, to: string, block: Partial<Block> = {}): string | undefined =>
  overallClass(
    changeBetween(
      ...(([from, to] as const).map((text) =>
        identify(text === '' ? [] : [{ kind: 'paragraph', level: 0, text, ...block }]),
      ) as [never, never]),
    ).counts,
  );

describe('cosmetic is', () => {
  test.each([
    ['LAMPS ARE LIT', 'Lamps are lit.'],
    ['Our web site', 'Our website'],
    ['Your e-mail address', 'Your email address'],
    ['Last updated: 3 March 2019', 'Last updated on April 30, 2020'],
    ['Last updated: 3 March 2019', 'Effective date: 2021-05-11'],
    ['', 'Last modified: 2021-05-11'],
    ['Dernière mise à jour : 3 mars 2019', 'Dernière mise à jour : 9 juin 2020'],
    ['Write to keeper@lamps.example.', 'Write to lamps@north.example.'],
    ['See https://lamps.example/a', 'See https://lamps.example/b?c=d'],
    ['2.1 We count lamps.', '3.1 We count lamps.'],
    ['(iv) boats', '(v) boats'],
    ['© 2019–2020 Lamps', '© 2019–2021 Lamps'],
    ['Lamps[12] are lit', 'Lamps[13] are lit'],
    ['', '* * *'],
  ])('%j → %j', (from, to) => expect(classOf(from, to)).toBe('cosmetic'));

  test('a heading under another number', () => {
    const heading: Partial<Block> = { kind: 'heading', level: 2 };
    expect(classOf('5 Cookies', '6 Cookies', heading)).toBe('cosmetic');
    expect(classOf('Section 5. Cookies', 'Section 6. Cookies', heading)).toBe('cosmetic');
  });
});

describe('substantive is', () => {
  test.each([
    ['We keep logs for 12 months.', 'We keep logs for 24 months.'],
    ['5 years', '7 years'],
    ['We sell nothing.', 'We sell.'],
    ['Lanternfish keeps lamps.', 'Cuttlebone keeps lamps.'],
    ['See section 4 of the law.', 'See section 5 of the law.'],
    ['It costs 2000 lamps.', 'It costs 2010 lamps.'],
    [
      '',
      'We may share your name with the coast guard from May 3, 2019 on, as it asked us to do so.',
    ],
  ])('%j → %j', (from, to) => expect(classOf(from, to)).toBe('substantive'));
});

test('boilerplate is what only furniture says', () => {
  expect(classOf('Home', 'Home and Boats', { furniture: true })).toBe('boilerplate');
  expect(classOf('', 'Home', { furniture: true })).toBe('boilerplate');
});
