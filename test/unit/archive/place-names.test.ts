import { expect, test } from 'vitest';
import { documentNamed, href, placeName, placeNamed } from '../../../src/archive/urls.ts';

test.each([
  ['calibex.com/2003-07-19', 'calibex.com', 'privacy-policy', '2003-07-19'],
  ['calibex.com/cookie-policy/2003-07-19', 'calibex.com', 'cookie-policy', '2003-07-19'],
  ['pot-pan/2019-05-01T100000', 'pot-pan', 'privacy-policy', '2019-05-01T100000'],
  ['x-5.example/2019-05-01T100000-2', 'x-5.example', 'privacy-policy', '2019-05-01T100000-2'],
])('%s names a version, and the version has that name', (name, site, document, version) => {
  expect(placeNamed(name)).toEqual({ site, document, version });
  expect(placeName({ site, document, version })).toBe(name);
});

test.each([
  '',
  '/',
  '..',
  '../2003-07-19',
  'calibex.com/..',
  'calibex.com/../2003-07-19',
  './2003-07-19',
  '.../2003-07-19',
  'calibex.com/2003-07-19/',
  'calibex.com//2003-07-19',
  '%2e%2e/2003-07-19',
  'calibex.com/%2e%2e/2003-07-19',
  'calibex.com\\..\\x/2003-07-19',
  'https://calibex.com/2003-07-19',
  '//calibex.com/2003-07-19',
  'calibex.com/2003-7-19',
  'calibex.com/2003-07-19?x',
  'calibex.com/2003-07-19#p',
  'calibex.com/page-2/2003-07-19',
  'calibex.com/captures.jsonl',
  'Calibex.com/2003-07-19',
  '<script>alert(1)</script>/2003-07-19',
  'calibex.com/2003-07-19\n',
  '\ud800.com/2003-07-19',
  `${'a'.repeat(10_000)}/2003-07-19`,
  'a/b/c/d/2003-07-19',
  'constructor',
  'calibex.com',
])('%j names no version', (name) => {
  expect(placeNamed(name)).toBeUndefined();
});

test('a document is named with a version or without', () => {
  expect(documentNamed('calibex.com')).toEqual({ site: 'calibex.com', document: 'privacy-policy' });
  expect(documentNamed('calibex.com/cookie-policy')).toEqual({
    site: 'calibex.com',
    document: 'cookie-policy',
  });
});

test('what has a name has an address below the policies', () => {
  const place = placeNamed('calibex.com/cookie-policy/2003-07-19');
  expect(place && href({ page: 'history', ...place })).toBe(
    '/policies/calibex.com/cookie-policy/history.json',
  );
  expect(place && href({ page: 'compare', a: place, b: place }, '/archive/')).toBe(
    '/archive/compare/?a=calibex.com/cookie-policy/2003-07-19&b=calibex.com/cookie-policy/2003-07-19',
  );
});
