/** Whatever archived text holds, what ingest writes is text, and what pages show is a closed set. */
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { deriveText } from '../../src/engine/ingest/derive-text.ts';
import { outsideClosedSet } from '../../src/engine/mdx/closed-set.ts';
import { parseMdx } from '../../src/engine/mdx/parse.ts';
import { renderBody } from '../../src/engine/mdx/render.ts';

const hostile = fc.constantFrom(
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '{alert(1)}', '${x}', '<Omitted kind="x" />',
  'import x from "y"', 'export const a = 1', '[a](javascript:alert(1))', '[a](data:text/html,x)', '<!--', '-->',
  '<svg onload=x>', '\n\n', '\n', '    ', '> ', '* ', '1. ', '# ', '---', '| a | b |\n|---|---|\n| {x} | <b> |',
  '`', '```', '~~~', '**', '_', '\\', '&#x69;mport', '&lt;', ']: http://x', '[r]', '![i](x)', '<a href="java',
  '\u202e', '\u00a0', '\u2028', '<https://a.b>', 'http://a.example', 'www.b.example', '<?x', '<![CDATA[', '{/*', '*/}',
); // prettier-ignore

const text = fc
  .array(
    fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem({ maxCount: 4 })),
    {
      maxLength: 25,
    },
  )
  .map((parts) => parts.join(''));

const ELEMENTS = new Set([
  'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'section', 'table', 'thead', 'tbody',
  'tr', 'th', 'td', 'em', 'strong', 'del', 'br', 'hr', 'a', 'span',
]); // prettier-ignore

const ATTRIBUTES = new Set([
  'id', 'class', 'href', 'rel', 'referrerpolicy', 'title', 'aria-label', 'tabindex', 'role', 'start',
]); // prettier-ignore

test('no text makes ingest write code, or a page show anything outside the closed set', () => {
  let written = 0;
  fc.assert(
    fc.property(text, (markdown) => {
      const derivation = deriveText(markdown);
      if ('refusal' in derivation) return;
      written++;
      const { mdx, title } = derivation.text;
      expect(outsideClosedSet(parseMdx(mdx))).toBeUndefined();
      const { html } = renderBody(mdx, title === undefined ? {} : { title });
      const parser = new Parser({
        onopentag(name, attributes) {
          expect(ELEMENTS).toContain(name);
          for (const [attribute, value] of Object.entries(attributes)) {
            expect(ATTRIBUTES).toContain(attribute);
            if (attribute === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:|#p-)/i);
          }
        },
      });
      parser.end(html);
    }),
    { numRuns: 3_000 },
  );
  expect(written).toBeGreaterThan(1_000);
});
