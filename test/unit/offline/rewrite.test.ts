import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/engine/offline/edition.ts';
import { editionPolicy } from '../../../src/engine/offline/policy.ts';
import { relativeAddress } from '../../../src/engine/offline/relative.ts';
import { rewritePage } from '../../../src/engine/offline/rewrite-page.ts';
import { rewriteStyle } from '../../../src/engine/offline/rewrite-style.ts';

const edition: Edition = {
  site: '/nowhere',
  base: '/archive/',
  home: 'https://lamps.example/archive/',
  files: new Set([
    'index.html',
    'assets/page.js',
    '_astro/a.css',
    '_astro/a.woff2',
    'guide/index.html',
    'guide/topics/index.html',
    'pictures/a b.webp',
    'policies/index.html',
    'policies/lamps.example/index.html',
    'policies/lamps.example/2003-07-19/source.md',
    'search/index.html',
  ]),
};
const page = 'policies/lamps.example/index.html';
const rewritten = (html: string, file = page): string => rewritePage(html, file, edition);

describe('an address', () => {
  test.each([
    ['/archive/', '../../index.html'],
    ['/archive', '../../index.html'],
    ['/archive/#x', '../../index.html#x'],
    ['/archive/policies/', '../index.html'],
    ['/archive/policies/lamps.example/', 'index.html'],
    ['/archive/policies/lamps.example', 'index.html'],
    ['/archive/search/?q=a/&from=2003#x/', '../../search/index.html?q=a/&from=2003#x/'],
    ['/archive/policies/lamps.example/2003-07-19/source.md', '2003-07-19/source.md'],
    ['/archive/pictures/a%20b.webp', '../../pictures/a%20b.webp'],
    ['2003-07-19/source.md', '2003-07-19/source.md'],
    ['../', '../index.html'],
    ['..', '../index.html'],
    ['', ''],
    ['#p-1', '#p-1'],
    ['?q=1', '?q=1'],
    ['https://lamps.example/archive/', 'https://lamps.example/archive/'],
    ['//lamps.example/archive/', '//lamps.example/archive/'],
    ['mailto:me@lamps.example', 'mailto:me@lamps.example'],
  ])('%j becomes %j', (address, relative) => {
    expect(relativeAddress(address, page, edition)).toBe(relative);
  });

  test('to nothing stops the edition, and says where it stands and where it leads', () => {
    for (const address of ['/archive/topics/', 'no.html', '/', '/other/', '../../../../etc/passwd'])
      expect(() => relativeAddress(address, page, edition)).toThrow(
        `${page} leads to ${address}, which `,
      );
  });
});

describe('a page', () => {
  test('has every kind of link made relative, and says where it lies', () => {
    const html =
      '<!DOCTYPE html><html lang="en" data-base="/archive/"><head>' +
      '<script defer src="/archive/assets/page.js"></script>' +
      '<meta http-equiv="refresh" content="0; url=/archive/policies/"></head>' +
      '<body><a class=x href=/archive/policies/>a</a><form action="/archive/search/"></form>' +
      '<img srcset="/archive/pictures/a%20b.webp 1x, /archive/pictures/a%20b.webp 2x"></body></html>';
    expect(rewritten(html)).toBe(
      '<!DOCTYPE html><html lang="en" data-base="../../" data-home="https://lamps.example/archive/"><head>' +
        '<script defer src="../../assets/page.js"></script>' +
        '<meta http-equiv="refresh" content="0; url=../index.html"></head>' +
        '<body><a class=x href="../index.html">a</a><form action="../../search/index.html"></form>' +
        '<img srcset="../../pictures/a%20b.webp 1x, ../../pictures/a%20b.webp 2x"></body></html>',
    );
    expect(rewritten('<html data-base="/archive/">', 'index.html')).toContain('data-base="./"');
  });

  test('has the policy of content that holds on a disk', () => {
    const meta = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">';
    expect(rewritten(meta)).toBe(
      `<meta http-equiv="Content-Security-Policy" content="${editionPolicy()}">`,
    );
    expect(editionPolicy()).toMatch(/^default-src 'none';/);
    expect(editionPolicy()).not.toMatch(/connect-src|http|unsafe|data:|\*/);
  });

  test('loses the links that are of no use without a web around it, and no others', () => {
    const links = ['preload', 'search', 'timemap', 'manifest'].map(
      (rel) => `<link rel="${rel}" href="/archive/not-there">`,
    );
    const kept = '<link rel="memento" href="https://web.archive.example/1/">';
    expect(rewritten(`<head>${links.join('')}${kept}</head>`)).toBe(`<head>${kept}</head>`);
  });

  test('keeps all else byte for byte, what looks like links in texts among it', () => {
    const html =
      '<p title="/archive/" data-address="/archive/policies/">See &lt;a href="/archive/"&gt; &amp; </p>' +
      '<script type="application/ld+json">{"url":"<a href=\'/archive/\'>"}</script>' +
      '<!-- <a href="/archive/x"> --><textarea><a href="/archive/x"></textarea>' +
      '<a href="https://lamps.example/?a=1&amp;b=%22&quot;">x</a><a href="">y</a>';
    expect(rewritten(html)).toBe(html);
  });

  test('lets no address out of its attribute', () => {
    const html = '<a href="/archive/search/?q=&quot;&gt;&lt;script&gt;&amp;b">x</a>';
    expect(rewritten(html)).toBe('<a href="../../search/index.html?q=&quot;><script>&amp;b">x</a>');
  });
});

test('a style sheet finds its files beside it', () => {
  const css =
    'a{src:url(/archive/_astro/a.woff2)}b{src:url("/archive/_astro/a.woff2")}c{x:url(data:,x)}';
  expect(rewriteStyle(css, '_astro/a.css', edition)).toBe(
    'a{src:url(a.woff2)}b{src:url("a.woff2")}c{x:url(data:,x)}',
  );
});
