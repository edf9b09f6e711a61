/** Input that would cost too much if it were compared in full: an answer that is right, if not the finest. */
import { describe, expect, test } from 'vitest';
import { applyChange, revertChange } from '../../../src/archive/changes/apply.ts';
import { changeBetween } from '../../../src/archive/changes/compare.ts';
import { totalOf } from '../../../src/archive/changes/counts.ts';
import { identify } from '../../../src/archive/passages.ts';
import type { Passage } from '../../../src/archive/types.ts';

const paragraphs = (texts: readonly string[]): Passage[] =>
  identify(texts.map((text) => ({ kind: 'paragraph', level: 0, text })));

const numbered = (count: number, text: (index: number) => string): Passage[] =>
  paragraphs(Array.from({ length: count }, (_, index) => text(index)));

function compared(from: readonly Passage[], to: readonly Passage[]) {
  const change = changeBetween(from, to);
  expect(applyChange(from, change)).toEqual(to);
  expect(revertChange(to, change)).toEqual(from);
  return { change, total: totalOf(change.counts) };
}

describe('two versions', () => {
  test('of 5,000 words that stand alone and have nothing in common', () => {
    const { total } = compared(
      numbered(5_000, (index) => `lamp${index}`),
      numbered(5_000, (index) => `boat${index}`),
    );
    expect(total).toMatchObject({ added: 5_000, removed: 5_000, edited: 0 });
  });

  test('of 5,000 words that stand alone in another order', () => {
    const { total } = compared(
      numbered(5_000, (index) => `lamp${index}`),
      numbered(5_000, (index) => `lamp${(index * 1_999) % 5_000}`),
    );
    expect(total).toMatchObject({ added: 0, removed: 0 });
    expect(total.moved).toBeGreaterThan(4_000);
  });

  test('of 5,000 passages of two wordings in turns that differ', () => {
    const { total } = compared(
      numbered(5_000, (index) => ((index * index) % 7 < 3 ? 'Yes' : 'No')),
      numbered(5_000, (index) => ((index * index) % 11 < 5 ? 'Yes' : 'No')),
    );
    expect(total.edited).toBe(0);
  });

  test('of 5,000 passages that share one word with all the others', () => {
    compared(
      numbered(5_000, (index) => `The lamp of house ${index}`),
      numbered(5_000, (index) => `The boat of house ${index + 2_500}`),
    );
  });

  test('of one passage of a megabyte, in which one word differs', () => {
    const text = 'We count the lamps that you light, and burn the letters. '.repeat(18_000).trim();
    const { change } = compared(
      paragraphs([text]),
      paragraphs([`${text.slice(0, 500_000)}boats${text.slice(500_000)}`]),
    );
    expect(change.parts).toMatchObject([{ kind: 'edited', class: 'substantive' }]);
  });

  test('of one passage of a megabyte, half of whose sentences differ', () => {
    const passage = (word: string) =>
      paragraphs([
        Array.from({ length: 20_000 }, (_, index) =>
          index % 2 === 0
            ? `Sentence ${index} stays as it is here.`
            : `In ${index} ${word} are lit.`,
        ).join(' '),
      ]);
    compared(passage('lamps'), passage('boats'));
  });

  test('of one passage of a megabyte without a space', () => {
    compared(paragraphs(['灯船'.repeat(200_000)]), paragraphs(['灯海'.repeat(200_000)]));
    compared(paragraphs(['a'.repeat(1_000_000)]), paragraphs(['b'.repeat(1_000_000)]));
    compared(paragraphs(['a.'.repeat(500_000)]), paragraphs(['b.'.repeat(500_000)]));
  });

  test('one of which is empty', () => {
    const list = numbered(3, (index) => `lamp ${index}`);
    expect(compared(list, []).total).toMatchObject({ removed: 3, wordsRemoved: 6 });
    expect(compared([], list).total).toMatchObject({ added: 3, wordsAdded: 6 });
    expect(compared([], []).change.parts).toEqual([]);
  });
});

test('a change is not put into effect on another version', () => {
  const change = changeBetween(paragraphs(['one', 'two']), paragraphs(['one']));
  expect(() => applyChange(paragraphs(['one', 'three']), change)).toThrow('differ at passage 2');
  expect(() => applyChange(paragraphs(['one', 'two', 'three']), change)).toThrow('at passage 3');
});
