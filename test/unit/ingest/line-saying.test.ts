import { describe, expect, test } from 'vitest';
import { lineSaying } from '../../../src/engine/ingest/line-saying.ts';
import { file, ingest, princetonText, temporaryContent } from './texts.ts';

describe('the line that says words', () => {
  const text = 'one two\nthree **four** five\r\n\nfour, and six seven\neight';

  test.each([
    ['two words', 'and six', 4],
    ['words that stand apart in the original', 'three four five', 2],
    ['the first of words that stand there once', 'four eight', 5],
    ['words on the first line', 'two', 1],
    ['words that stand there twice', 'four', undefined],
    ['words that do not stand there', 'nine ten', undefined],
    ['no words', '', undefined],
  ])('%s', (_, words, line) => {
    expect(lineSaying(words, text)).toBe(line);
  });
});

test('a failed capture names the line that shows it', async () => {
  const content = await temporaryContent();
  const body = '# Shop\n\n![](http://example.com/a.png)\n\n404 – Page not found\n';
  const { findings } = await ingest(content, file('a.md', princetonText({ body })));
  expect(findings.map(({ code, at }) => [code, at])).toEqual([
    ['failed-capture', { file: 'a.md', line: 7 }],
  ]);
});
