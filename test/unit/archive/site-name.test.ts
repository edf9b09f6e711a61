import { expect, test } from 'vitest';
import { siteName } from '../../../src/archive/site-name.ts';

test.each([
  ['calibex.com', 'calibex.com'],
  ['Calibex.COM', 'calibex.com'],
  ['hasin.wordpress.com', 'hasin.wordpress.com'],
  ['100860608.com', '100860608.com'],
  ['bücher.de', 'xn--bcher-kva.de'],
])('%s is filed under %s', (given, filed) => {
  expect(siteName(given)).toBe(filed);
});

test.each(['../../etc', '..', '-rf', 'con', 'localhost', '127.0.0.1', '[::1]', 'a/b.com', 'a b.com',
  'com', '.com', 'x..com', 'a@b.com', 'a.com:80', 'a.com\0', `${'a'.repeat(300)}.com`, ''])(
  '“%s” is no site', (given) => {
    expect(siteName(given)).toBeUndefined();
  },
); // prettier-ignore
