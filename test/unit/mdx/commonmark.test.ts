/**
 * CommonMark's own examples, and those of GitHub's extensions, go through ingest: what the page says is
 * what the reference HTML says, word for word. The exceptions are meant, and each says why.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tests } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { renderedWords } from './rendered.ts';
import { wordsOfHtml } from './words-of-html.ts';

const WORDS_IN_BRACKETS =
  'angle brackets around what is no element of HTML hold words: `<Data Protection Officer>` loses none';
const NOT_MARKUP = 'attributes without a value are words: `<Name of the company>` loses none';
const STRAY_ASTERISKS =
  'asterisks that no converter leaves in a text but as broken bold type are mended';
const LEFT_REFERENCE = 'a reference that was escaped is one that was escaped once too often';

/** What the page says instead, and why. */
const commonmarkExceptions: Readonly<Record<number, readonly [page: string, reason: string]>> = {
  14: ['*not emphasized* <br/> not a tag [not a link](/foo) `not code` 1. not a list * not a list # not a heading [foo]: /url "not a reference" ö not a character entity', LEFT_REFERENCE],
  148: ['Hello, world.', STRAY_ASTERISKS],
  157: ['<div class foo', NOT_MARKUP],
  158: ['<div *???-&&&-<--- foo', NOT_MARKUP],
  163: ['<Warning> bar </Warning>', WORDS_IN_BRACKETS],
  201: ['[foo]: <bar>(baz) [foo]', WORDS_IN_BRACKETS],
  379: ['foo bar', STRAY_ASTERISKS],
  380: ['a"foo"', STRAY_ASTERISKS],
  391: ['foo bar', STRAY_ASTERISKS],
  392: ['(foo)', STRAY_ASTERISKS],
  421: ['is not an empty strong emphasis', STRAY_ASTERISKS],
  471: ['foo bar baz', STRAY_ASTERISKS],
  476: ['', STRAY_ASTERISKS],
  480: ['ahttps://foo.bar/?q=**', STRAY_ASTERISKS],
  491: ['[link](<foo bar>)', WORDS_IN_BRACKETS],
  524: ['[foo <bar attr="](baz)">', WORDS_IN_BRACKETS],
  536: ['[foo <bar attr="][ref]">', WORDS_IN_BRACKETS],
  613: ['<bab><c2c>', WORDS_IN_BRACKETS],
  614: ['<b2/>', WORDS_IN_BRACKETS],
  615: ['<b2 data="foo" >', WORDS_IN_BRACKETS],
  617: ['Foo <responsive-image src="foo.jpg" />', WORDS_IN_BRACKETS],
  623: ['</foo >', WORDS_IN_BRACKETS],
}; // prettier-ignore

const tabbed = (text: string): string => text.replaceAll('→', '\t');

describe('what CommonMark says is what the page says', () => {
  test('the specification has its 652 examples', () => {
    expect(tests).toHaveLength(652);
  });

  test.each(tests)('example $number ($section)', ({ number, markdown, html }) => {
    const [page] = commonmarkExceptions[number] ?? [wordsOfHtml(tabbed(html))];
    expect(renderedWords(tabbed(markdown))).toBe(page);
  });

  test('every exception is one', () => {
    for (const [number, [page]] of Object.entries(commonmarkExceptions)) {
      expect(page).not.toBe(wordsOfHtml(tabbed(tests[Number(number) - 1]?.html ?? '')));
    }
  });
});

/** Counted from 1 in the file of vectors. */
const gfmExceptions: Readonly<Record<number, readonly [page: string, reason: string]>> = {
  6: ['| abc | def | | bar |', 'a line of nothing but pipes and dashes is what is left of a table'],
  7: ['abc def bar bar baz boo', 'GFM drops cells beyond the header; an archive keeps their words'],
};

const vectors = readFileSync(
  resolve(import.meta.dirname, '../../vectors/gfm/extensions.txt'),
  'utf8',
);
const examples = [...vectors.matchAll(/^`{32} example\n([^]*?)^\.\n([^]*?)^`{32}$/gm)].map(
  ([, markdown = '', html = ''], index) => ({ number: index + 1, markdown, html }),
);

describe('what GitHub’s extensions say is what the page says', () => {
  test('the file has its 25 examples', () => {
    expect(examples).toHaveLength(25);
  });

  test.each(examples)('example $number', ({ number, markdown, html }) => {
    const [page] = gfmExceptions[number] ?? [wordsOfHtml(html)];
    expect(renderedWords(markdown)).toBe(page);
  });
});
