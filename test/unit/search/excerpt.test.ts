import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/client/search/excerpt.ts';

const shown = (text: string, ...found: number[]) =>
  excerptOf({ words: text.split(' '), found }, ' ')
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

test('a short passage is shown whole, with its words marked and not their punctuation', () => {
  expect(shown('We ask for your “zip code”, too.', 4, 5)).toBe(
    'We ask for your “[zip] [code]”, too.',
  );
});

test('of a long passage the part with the most words found is shown', () => {
  const long = Array.from({ length: 200 }, (_, at) => `w${at}`).join(' ');
  const text = shown(long, 3, 150, 152);
  expect(text).toMatch(/^… w142 .*\[w150\] w151 \[w152\].* …$/);
  expect(text).not.toContain('[w3]');
});

test('where a language writes no spaces none are added', () => {
  const parts = excerptOf({ words: ['個人', '情報', 'の保護'], found: [1] }, '');
  expect(parts.map(({ text }) => text).join('')).toBe('個人情報の保護');
});
