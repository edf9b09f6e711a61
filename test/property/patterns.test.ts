/** Looking for terms is work that grows with the text alone: steps are counted, not time. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePatterns } from '../../src/archive/topics/automaton.ts';
import { parsePattern } from '../../src/archive/topics/pattern.ts';
import { compileTopics } from '../../src/archive/topics/tag.ts';
import { readTopics } from '../../src/engine/reader.ts';
import { runs } from './runs.ts';

const topics = await readTopics(resolve(import.meta.dirname, '../../content'));
const patterns = topics.flatMap(({ terms, against, unless }) => [
  ...Object.values(terms).flat(),
  ...Object.values(against).flat(),
  ...unless,
]);
const compiled = patterns.map(parsePattern);

/** Words of the patterns themselves: texts of them keep as many terms begun as any can. */
const vocabulary = [...new Set(patterns.join(' ').match(/[a-z]+/g) ?? [])];
const LENGTH = 1_000_000;

const megabyte = fc
  .oneof(
    fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 40 }),
    fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.constantFrom(...vocabulary, '.', '..', '…', 'é', '́', '𝒜'), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map((words) => {
    const piece = `${words.join(' ')} `;
    return piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
  });

test('a megabyte of any text takes at most so many steps as it has words, times what one word can be', () => {
  const one = compilePatterns(compiled);
  const ofOneWord = Math.max(
    ...vocabulary.map((word) => {
      const before = one.steps();
      one.find(word);
      return one.steps() - before;
    }),
  );
  fc.assert(
    fc.property(megabyte, (text) => {
      const { find, steps } = compilePatterns(compiled);
      find(text);
      // A word has a character at least, and what is no word of the patterns may fold to several that are.
      const words = (text.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).length;
      expect(steps()).toBeLessThanOrEqual(words * ofOneWord);
    }),
    { numRuns: runs(12, 0.02) },
  );
});

test('twice the text is twice the work', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...vocabulary), { minLength: 50, maxLength: 400 }),
      (words) => {
        const text = `${words.join(' ')} `;
        const { find, steps } = compilePatterns(compiled);
        find(text.repeat(4));
        const few = steps();
        find(text.repeat(8));
        expect(steps() - few).toBe(2 * few);
      },
    ),
    { numRuns: runs(30, 0.05) },
  );
});

test('a megabyte is tagged whatever stands in it, with no more wordings than fit beside a passage', () => {
  const tagger = compileTopics(topics);
  fc.assert(
    fc.property(megabyte, (text) => {
      const evidence = tagger([{ id: 'p-x', kind: 'paragraph', level: 0, text }]);
      for (const { score, terms } of evidence) {
        expect(score).toBeGreaterThanOrEqual(1);
        expect(terms.length).toBeLessThanOrEqual(16);
      }
    }),
    { numRuns: runs(6, 0.02) },
  );
});
