import { expect, test } from 'vitest';
import { isTooLong, siteName } from '../../../src/archive/site-name.ts';

test.each([
  ['calibex.com', 'calibex.com'],
  ['Calibex.COM', 'calibex.com'],
  ['hasin.wordpress.com', 'hasin.wordpress.com'],
  ['100860608.com', '100860608.com'],
  ['bücher.de', 'xn--bcher-kva.de'],
])('%s is filed under %s', (given, filed) => {
  expect(siteName(given)).toBe(filed);
});

/** A host name of this many characters, in labels of at most 60. */
const hostOfLength = (length: number): string =>
  `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(length - 187)}.com`;

test('the longest site is one whose files every file system can name', () => {
  expect(hostOfLength(240)).toHaveLength(240);
  expect(siteName(hostOfLength(240))).toBe(hostOfLength(240));
  expect(siteName(hostOfLength(241))).toBeUndefined();
  expect(isTooLong(hostOfLength(240))).toBe(false);
  expect(isTooLong(hostOfLength(241))).toBe(true);
  expect(isTooLong('no host at all')).toBe(false);
});

test.each(['../../etc', '..', '-rf', 'con', 'localhost', '127.0.0.1', '[::1]', 'a/b.com', 'a b.com',
  'com', '.com', 'x..com', 'a@b.com', 'a.com:80', 'a.com\0', `${'a'.repeat(300)}.com`, ''])(
  '“%s” is no site', (given) => {
    expect(siteName(given)).toBeUndefined();
  },
); // prettier-ignore
