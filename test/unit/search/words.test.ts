import { expect, test } from 'vitest';
import { answers, plain, termsOf, trim } from '../../../src/archive/search/words.ts';

test('a word is compared without case, accents and punctuation', () => {
  expect(['“E-Mail!”', 'Zürich', 'CAFÉS', '***'].map(plain)).toEqual([
    'email',
    'zurich',
    'cafes',
    '',
  ]);
});

test('a query asks for each of its words once', () => {
  expect(termsOf('  Zip code, “zip” … ')).toEqual(['zip', 'code']);
  expect(termsOf('*** …')).toEqual([]);
});

test('quotation marks are no part of a word, and the trade mark is', () => {
  expect(['“Webix™,”', '(i.e.', '$5.00', '—'].map(trim)).toEqual(['Webix™', 'i.e', '$5.00', '']);
});

test.each([
  ['cookie', '"Cookies"'],
  ['cookies', 'cookie,'],
  ['zurich', 'Zürich'],
  ['mail', 'E-mail'],
  ['email', 'E-mail'],
  ['webix™', 'Webix™'],
  ['個人情報', '個人'],
])('“%s” is answered by “%s”', (term, word) => expect(answers(term, word)).toBe(true));

test.each([
  ['cookeis', 'C'],
  ["don't", 'do'],
  ['category', 'cat'],
])('“%s” is not answered by “%s”', (term, word) => expect(answers(term, word)).toBe(false));
