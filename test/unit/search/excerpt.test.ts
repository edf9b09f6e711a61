import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/client/search/excerpt.ts';

const shown = (text: string, ...found: number[]) =>
  excerptOf(text, found)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

test('a short passage is shown whole, with its words marked and not their punctuation', () => {
  expect(shown('We ask for your “zip code”, too.', 4, 5)).toBe(
    'We ask for your “[zip code]”, too.',
  );
});

test('of a long passage the part with the most words found is shown', () => {
  const long = Array.from({ length: 200 }, (_, at) => `w${at}`).join(' ');
  const text = shown(long, 3, 150, 152);
  expect(text).toMatch(/^… w142 .*\[w150\] w151 \[w152\].* …$/);
  expect(text).not.toContain('[w3]');
});

test('where a language writes no spaces, what stands side by side is one mark', () => {
  expect(shown('個人情報の保護', 2, 3)).toBe('個人[情報]の保護');
});

test('words of different marks with a comma between them are marked apart', () => {
  expect(shown('zip, code', 0, 1)).toBe('[zip], [code]');
});
