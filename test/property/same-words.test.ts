/** Texts that say the same words are told from others as a list of their words would tell them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDifference } from '../../src/engine/mdx/same-words.ts';

const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

const text = fc
  .array(fc.constantFrom('a', 'b', '-', '😀', ' ', '\n', '\t ', '\u00a0', '\u3000', '\ufeff'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

test('two texts differ where their words do', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const same = words(one).join(' ') === words(other).join(' ');
      expect(firstDifference(one, other) === undefined).toBe(same);
    }),
    { numRuns: 20_000 },
  );
});

test('white space of any kind and length is no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^\S+$/u)), text, (list, gap) => {
      const space = ` ${gap.replace(/\S/gu, '')}`;
      expect(firstDifference(list.join(' '), space + list.join(space) + space)).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});

test('the words around the first difference are told', () => {
  expect(firstDifference('we share no data', 'we share data')).toEqual({
    original: 'we share no data',
    page: 'we share data',
  });
});
