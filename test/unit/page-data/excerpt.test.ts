import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, type Piece } from '../../../src/site/page-data/excerpt.ts';

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
const marked = (pieces: readonly Piece[]) =>
  pieces.filter((piece) => piece.marked).map((piece) => piece.text);

test('a short passage is shown whole, with each word that counted marked', () => {
  const pieces = excerpt('We use cookies. Cookies are small.', ['cookies', 'Cookies'], 100);
  expect(text(pieces)).toBe('We use cookies. Cookies are small.');
  expect(marked(pieces)).toEqual(['cookies', 'Cookies']);
});

test('a part of a longer word is not marked', () => {
  expect(marked(excerpt('The addresses and the address', ['address'], 100))).toEqual(['address']);
});

test('of two terms that begin together the longer one is marked', () => {
  expect(marked(excerpt('your IP address here', ['IP', 'IP address'], 100))).toEqual([
    'IP address',
  ]);
});

test('a long passage is cut around the first marked word, at spaces', () => {
  const passage = `${'before '.repeat(50)}zip code ${'after '.repeat(50)}`;
  const pieces = excerpt(passage, ['zip code'], 60);
  expect(marked(pieces)).toEqual(['zip code']);
  expect(text(pieces)).toMatch(/^… (before )+zip code( after)+ …$/);
  expect(text(pieces).length).toBeLessThan(80);
});

test('a text without spaces is cut too, and never inside a character', () => {
  const pieces = excerpt('🍪'.repeat(100), [], 15);
  expect(text(pieces)).toMatch(/^🍪+ …$/u);
});

test('an excerpt holds nothing that does not stand in the passage', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.array(fc.string()),
      fc.nat(100),
      (passage, terms, width) => {
        const shown = excerpt(passage, terms, width);
        const cut = shown.filter((piece) => piece.text !== '… ' && piece.text !== ' …');
        expect(passage).toContain(text(cut));
      },
    ),
  );
});
