/** Text as someone would write it who wants a page to run something, and as no parser likes it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';

/** Well-known payloads of cross-site scripting, for HTML, Markdown, MDX and templates, one a line. */
export const payloads = readFileSync(
  resolve(import.meta.dirname, '../vectors/hostile/payloads.txt'),
  'utf8',
)
  .split('\n')
  .filter(Boolean);

const signs = fc.constantFrom(
  '\n\n', '\n', '  \n', '\\\n', '    ', '\t', '> ', '* ', '- ', '1. ', '1) ', '# ', '###### ', '---', '===', '***', '| a | b |\n|---|---|\n| c | ',
  '|', '|---|', '`', '```', '~~~', '**', '****', '_', '__', '~~', '\\', '&', '&#', ';', '<', '>', '</', '/>', '<!--', '-->', '<?', ']]>', '[', ']',
  '](', ')', '![', ']: ', ' "', "'", '{', '}', '{/*', '*/}', '://', 'http://', 'www.', '@', 'a@b.c', 'javascript:', 'import ', 'export ',
  '\0', '\r', '\u0085', '\u0092', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u2028', '\u202e', '\u2066', '\ufeff', '\ue001', '\ufffd', 'â€™', 'Ã©',
  'é\u00a0»', '&nbsp;', '&amp;lt;', '&#146;', '\ud800', '\u{1f600}', '©', 'Menu', '- [a](http://b.example/)\n',
); // prettier-ignore

const word = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

const repeated = fc
  .tuple(signs, fc.integer({ min: 2, max: 120 }))
  .map(([sign, times]) => sign.repeat(times));

export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: signs },
      { weight: 4, arbitrary: fc.constantFrom(...payloads) },
      { weight: 4, arbitrary: word },
      { weight: 1, arbitrary: repeated },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
