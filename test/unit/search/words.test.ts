import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, wordOfKey } from '../../../src/archive/search/key.ts';
import { placedWordsOf, wordsOf } from '../../../src/archive/search/words.ts';

test.each([
  ['“E-Mail!” don’t', ['e', 'mail', 'don', 't']],
  ['Zürich Zu\u0308rich ZURICH', ['zurich', 'zurich', 'zurich']],
  ['Straße STRASSE', ['strasse', 'strasse']],
  ['œuvre Łódź Århus', ['oeuvre', 'lodz', 'arhus']],
  ['Ελλάς ΕΛΛΆΣ', ['ελλασ', 'ελλασ']],
  ['Webix™ ＦＵＬＬ ﬁnd x²', ['webix', 'full', 'find', 'x2']],
  ['Daten\u00ADschutz zero\u200Bwidth', ['datenschutz', 'zerowidth']],
  ['個人情報、クッキー', [...'個人情報クッキー']],
  ['か が ｶﾞ', ['か', 'が', 'ガ']],
  ['กิน', ['กิ', 'น']],
  ['ໜ', ['ຫ', 'ນ']],
  ['हिन्दी में', ['हिन्दी', 'में']],
  ['한국어 개인', ['한국어', '개인']],
  ['MP3, $5.00', ['mp3', '5', '00']],
  ['*** … 🍪 ', []],
])('the words of “%s”', (text, words) => expect(wordsOf(text)).toEqual(words));

test('words are the same with and without their places, and each stands where it was read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const placed = placedWordsOf(text);
      expect(placed.map(({ word }) => word)).toEqual(wordsOf(text));
      let [start, end] = [-1, 0];
      for (const one of placed) {
        expect(one.word).not.toBe('');
        // One sign can be two words, in the same place.
        expect(one.start === start || one.start >= end).toBe(true);
        expect(one.end).toBeGreaterThan(one.start);
        [start, end] = [one.start, one.end];
      }
    }),
  );
});

test('a word that was folded is not folded any further', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const words = wordsOf(text);
      expect(words.flatMap(wordsOf)).toEqual(words);
    }),
  );
});

test('a key is letters and digits of ASCII, and gives the word back', () => {
  const words = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => wordsOf(text).join(''));
  fc.assert(
    fc.property(words, (word) => {
      expect(keyOf(word)).toMatch(/^[a-z0-9]*$/);
      expect(wordOfKey(keyOf(word))).toBe(word);
    }),
  );
  expect(['zoo', 'z', 'été', '情'].map((word) => wordOfKey(keyOf(word)))).toEqual([
    'zoo',
    'z',
    'été',
    '情',
  ]);
});

test('one word begins with another exactly when its key does', () => {
  const word = fc.array(fc.constantFrom(...'zxa0é情'), { maxLength: 4 }).map((all) => all.join(''));
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(keyOf(a).startsWith(keyOf(b))).toBe(a.startsWith(b));
    }),
  );
});
