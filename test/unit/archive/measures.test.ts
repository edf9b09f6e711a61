import { describe, expect, test } from 'vitest';
import { measure } from '../../../src/archive/measure/measures.ts';

const passages = (...texts: string[]) => texts.map((text) => ({ text }));

describe('measures', () => {
  test('count words and round reading time at 250 words a minute up', () => {
    const text = Array.from({ length: 251 }, () => 'word').join(' ');
    expect(measure(passages(text), 'en')).toMatchObject({ words: 251, minutes: 2 });
  });

  test('give the Flesch–Kincaid grade of the formula', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45
    expect(measure(passages('The cat sat on the mat.'), 'en').grade).toBe(-1.4);
  });

  test('give no grade where the text is not English', () => {
    expect(measure(passages('Die Katze saß auf der Matte.'), 'de').grade).toBeUndefined();
  });

  test('count the words of languages that put no space between them', () => {
    expect(measure(passages('個人情報を収集します。'), 'ja').words).toBeGreaterThan(3);
  });

  test('are zero for nothing', () => {
    expect(measure([], 'en')).toEqual({ words: 0, minutes: 0 });
  });

  test('take no text for longer than a moment', () => {
    for (const part of ['.', '. ', 'a', 'a.', '\u0301', '個人', '."']) {
      expect(() => measure(passages(`${part.repeat(300_000)}x`), 'en')).not.toThrow();
    }
  }, 10_000);
});
