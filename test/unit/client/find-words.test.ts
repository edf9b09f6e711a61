import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords } from '../../../src/archive/search/find-words.ts';

const marked = (text: string, ...words: string[]): string[] =>
  findWords(text, words).map(({ start, end }) => text.slice(start, end));

test('words are found whatever their case and accents', () => {
  expect(marked('Your ZIP code, your zip', 'zip', 'Code')).toEqual(['ZIP', 'code', 'zip']);
  expect(marked('Zürich and Zu\u0308rich', 'zurich')).toEqual(['Zürich', 'Zu\u0308rich']);
  expect(marked('Webix™ and Webix', 'Webix™')).toEqual(['Webix', 'Webix']);
});

test('a word is not found inside another', () => {
  expect(marked('the other user uses use', 'use', 'the')).toEqual(['the', 'use']);
  expect(marked('the user, in use', 'use')).toEqual(['use']);
});

test('a word that stands nowhere is found where others begin with it', () => {
  expect(marked('Cookies are not cookie-cutters', 'cookie')).toEqual(['cookie']);
  expect(marked('Cookies! No scookies.', 'cookie')).toEqual(['Cookies']);
});

test('words that were found side by side are marked together, and one by one where they are not', () => {
  expect(marked('A zip, your zip code', 'zip code')).toEqual(['zip code']);
  expect(marked('Your code, your zip', 'zip code')).toEqual(['code', 'zip']);
});

test('words are found in scripts that write no spaces', () => {
  expect(marked('個人情報の保護', '情報')).toEqual(['情報']);
});

test('what is found lies in the text, in order, and never overlaps', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.array(fc.string({ maxLength: 4 }), { maxLength: 5 }), (text, words) => {
      let end = 0;
      for (const range of findWords(text, words)) {
        expect(range.start).toBeGreaterThanOrEqual(end);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
        end = range.end;
      }
    }),
  );
});
