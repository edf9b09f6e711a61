import { describe, expect, test } from 'vitest';
import { askedIn, documentGiven } from '../../../../src/client/compare/given.ts';

const calibex = { site: 'calibex.com', document: 'privacy-policy' };

describe('what a reader gives', () => {
  test.each([
    ['calibex.com', calibex],
    ['  Calibex.COM ', calibex],
    ['calibex.com/', calibex],
    ['calibex.com/2003-07-19', { ...calibex, version: '2003-07-19' }],
    ['calibex.com/cookie-policy', { ...calibex, document: 'cookie-policy' }],
    [
      'https://archive.example/base/policies/calibex.com/2003-07-19/#p-0123456789',
      { ...calibex, version: '2003-07-19' },
    ],
    ['/policies/calibex.com/2003-07-19/changes/', { ...calibex, version: '2003-07-19' }],
    ['http://archive.example/policies/calibex.com/?x=1', calibex],
    [
      'file:///C:/Users/Z%C3%B6e/policies/copy/policies/calibex.com/2003-07-19/index.html?mark=a#p-1',
      { ...calibex, version: '2003-07-19' },
    ],
    [
      '../policies/calibex.com/2003-07-19/changes/index.html',
      { ...calibex, version: '2003-07-19' },
    ],
    ['http://calibex.com/legal/privacy.html', calibex],
    ['Bücher.example', { ...calibex, site: 'xn--bcher-kva.example' }],
  ])('%j is understood', (text, of) => {
    expect(documentGiven(text)).toEqual(of);
  });

  test.each([
    '<script>alert(1)</script>',
    '..',
    '../../etc/passwd',
    '/policies/../secrets/',
    '%2e%2e%2f',
    'javascript:alert(1)',
    'https://',
    'a b',
    '\ud800',
    '灯/\u202e',
    'x'.repeat(10_000),
    `https://a.example/${'../'.repeat(5_000)}`,
  ])('%j is nothing', (text) => {
    expect(documentGiven(text)).toBeUndefined();
  });
});

describe('the address of the page', () => {
  test('says which two, however its signs are escaped', () => {
    const plain = askedIn('?a=calibex.com/2003-07-19&b=inxtron.com/2010-06-26');
    expect(plain.a?.of).toEqual({ ...calibex, version: '2003-07-19' });
    expect(plain.b?.of).toMatchObject({ site: 'inxtron.com', version: '2010-06-26' });
    expect(askedIn('?b=inxtron.com%2F2010-06-26&a=+calibex.com%2f2003-07-19')).toEqual({
      a: { ...plain.a, text: 'calibex.com/2003-07-19' },
      b: plain.b,
    });
  });

  test('may say nothing, or nothing that there is', () => {
    expect(askedIn('')).toEqual({ a: undefined, b: undefined });
    expect(askedIn('?a=&b=%20')).toEqual({ a: undefined, b: undefined });
    expect(askedIn('?a=%E0%A4%A&b=..')).toMatchObject({
      a: { of: undefined },
      b: { of: undefined },
    });
  });
});
