/**
 * Text made to exhaust whoever reads it: each is taken in, or set aside with its reason, within the ten
 * seconds and the gigabyte that a text of five megabytes may take. None of it ends the process.
 */
import { describe, expect, test } from 'vitest';
import { deriveText } from '../../../src/engine/ingest/derive-text.ts';
import { renderBody } from '../../../src/engine/mdx/render.ts';

const MEGABYTES = 5;
/** Of processor time, in microseconds: other work on the machine is not the text's fault. */
const TEN_SECONDS = 10_000_000;

/** A pattern repeated until the text is of five megabytes. */
const full = (pattern: string): string =>
  pattern.repeat(Math.floor((MEGABYTES * 1_000_000) / pattern.length));

const row = (cell: string, count: number): string => `|${`${cell}|`.repeat(count)}\n`;

const hostile: Readonly<Record<string, string>> = {
  '10,000 block quotes': `${'> '.repeat(10_000)}words`,
  '10,000 block quotes without spaces': `${'>'.repeat(10_000)}words`,
  'block quotes in steps': Array.from({ length: 2_000 }, (_, index) => `${'>'.repeat(index)} w`).join('\n'),
  '10,000 lists': `${'- '.repeat(10_000)}words`,
  '10,000 numbered lists': `${'1. '.repeat(10_000)}words`,
  'lists in steps': Array.from({ length: 1_500 }, (_, index) => `${'  '.repeat(index)}- w`).join('\n'),
  'quotes and lists in turn': `${'> - '.repeat(5_000)}words`,
  'emphasis around emphasis': `${'*'.repeat(10_000)}words${'*'.repeat(10_000)}`,
  'emphasis that never closes': '*a _b '.repeat(10_000),
  'emphasis in emphasis': `${'*a **b '.repeat(10_000)}${'c** d*'.repeat(10_000)}`,
  'deletion in deletion': `${'~~a ~b '.repeat(10_000)}${'c~ d~~'.repeat(10_000)}`,
  '10,000 link brackets': `${'['.repeat(10_000)}a${'](b)'.repeat(10_000)}`,
  '10,000 pictures in pictures': `${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`,
  'brackets that never close': '['.repeat(50_000),
  'references to one long address': `[a]: http://b.example/${'x'.repeat(100_000)}\n\n${'[a] '.repeat(2_000)}`,
  'a table of 1,000 columns': `${row('a', 1_000)}${row('-', 1_000)}${row('b', 1_000).repeat(50)}`,
  'a table of 1,000 columns and short rows': `${row('a', 1_000)}${row('-', 1_000)}${'| b |\n'.repeat(20_000)}`,
  'a table with one long row': `| a |\n|---|\n${'| b |\n'.repeat(20_000)}${row('b', 20_000)}`,
  '50,000 elements in elements': '<div>'.repeat(50_000),
  '50,000 lines that look like elements': '<no element>\n'.repeat(50_000),
  '5 MB of one word': full('a'),
  '5 MB of words': full('some words here '),
  '5 MB of lines': full('some words here and there\n'),
  '5 MB of paragraphs': full('some words here and there and everywhere else\n\n'),
  '5 MB of block quotes': full('> '),
  '5 MB of lists': full('- '),
  '5 MB of asterisks': full('*'),
  '5 MB of open emphasis': full('*a _b '),
  '5 MB of brackets': full('['),
  '5 MB of references to characters': full('&amp;'),
  '5 MB of escaped references': full('&amp;#8217;'),
  '5 MB of addresses': full('http://a.example '),
  '5 MB of addresses in one word': full('http://'),
  '5 MB of mail addresses': full('a@b.c '),
  '5 MB of elements': full('<div>'),
  '5 MB of comments': full('<!--'),
  '5 MB of braces': full('{'),
  '5 MB of wrong encoding': full('â€™'),
  '5 MB of soft hyphens': full('a\u00ad'),
  '5 MB of icons': full('\ue001 '),
  '5 MB of spaces': `${full(' ')}a`,
  '5 MB of lines of a table': full('| a | b | c |\n|---|---|---|\n'),
  '5 MB of one paragraph with references to characters': full(`${'words '.repeat(40)}&amp; `),
  '5 MB of one paragraph with few references to characters': full(`${'words '.repeat(4_000)}&amp; `),
  '5 MB of one paragraph with pictures': full(`${'words '.repeat(40)}![x](y)`),
  '5 MB of one paragraph with links without words': full(`${'words '.repeat(20)}[](http://x.y)`),
  '5 MB of what looks like one broken link after another': full('[\n\na\n\n](b)\n\n'),
  '5 MB of one menu': full('- [words](http://a.example/c)\n'),
  '5 MB in a list of twenty levels': `${'- '.repeat(20)}${full('b\n')}`,
}; // prettier-ignore

describe('text made to exhaust its reader does not', () => {
  test.each(Object.entries(hostile))(
    '%s',
    (_, markdown) => {
      const before = process.cpuUsage();
      const derivation = deriveText(markdown);
      const { user, system } = process.cpuUsage(before);
      expect(user + system).toBeLessThan(TEN_SECONDS);
      if ('refusal' in derivation) {
        expect(derivation.refusal.code).toBe('unsafe-output');
        expect(derivation.refusal.args).toHaveProperty(
          'reason',
          expect.stringMatching(/^(?:it|a word of it) /),
        );
      } else {
        expect(renderBody(derivation.text.mdx).html.length).toBeLessThan(100_000_000);
      }
    },
    180_000,
  );

  test('what is nested beyond the limit keeps its words', () => {
    const derivation = deriveText(
      `${'> '.repeat(500)}deep words\n\n${'- '.repeat(40)}deeper words`,
    );
    if ('refusal' in derivation) throw new Error(derivation.refusal.code);
    expect(derivation.text.mdx).toContain('deep words');
    expect(derivation.text.mdx).toContain('deeper words');
    expect(derivation.text.repairs).toHaveProperty('limits');
  });
});
