import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/archive/fold.ts';
import { identify } from '../../src/archive/passages.ts';
import type { Block } from '../../src/archive/types.ts';

const blocks = fc.array(
  fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Cookies', 'cookies.', 'Simply', '***'))
    .map((text): Block => ({ kind: 'paragraph', level: 0, text })),
  { minLength: 1, maxLength: 20 },
);

const idsByWords = (list: readonly Block[]): Map<string, string[]> =>
  Map.groupBy(identify(list), ({ text }) => fold(text)) as never as Map<string, string[]>;

test('inserting, deleting or editing a passage leaves all ids but those of its own words', () => {
  fc.assert(
    fc.property(blocks, fc.nat(), fc.option(fc.string({ unit: 'grapheme' })), (list, at, text) => {
      const index = at % list.length;
      const inserted: Block[] = text === null ? [] : [{ kind: 'paragraph', level: 0, text }];
      const edited = [...list.slice(0, index), ...inserted, ...list.slice(index + 1)];
      const touched = new Set([list[index]?.text ?? '', text ?? ''].map(fold));
      const [before, after] = [idsByWords(list), idsByWords(edited)];
      for (const [words, passages] of before) {
        if (!touched.has(words)) expect(after.get(words)).toEqual(passages);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('no two passages of a version share an id', () => {
  fc.assert(
    fc.property(blocks, (list) => {
      const ids = identify(list).map((passage) => passage.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 2_000 },
  );
});
