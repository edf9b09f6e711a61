/**
 * Whatever archived text holds, what ingest writes is text, and what pages show is a closed set.
 * `RUNS` sets the number of cases; the long run tries a million.
 */
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { deriveText } from '../../src/engine/ingest/derive-text.ts';
import { outsideClosedSet } from '../../src/engine/mdx/closed-set.ts';
import { parseMdx } from '../../src/engine/mdx/parse.ts';
import { renderBody } from '../../src/engine/mdx/render.ts';
import { hostileText, payloads } from './hostile-text.ts';

const RUNS = Number(process.env['RUNS'] ?? 5_000);

const ELEMENTS = new Set([
  'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'div', 'section', 'table', 'thead', 'tbody',
  'tr', 'th', 'td', 'em', 'strong', 'del', 'br', 'hr', 'a', 'span',
]); // prettier-ignore

const ATTRIBUTES = new Set([
  'id', 'class', 'href', 'rel', 'referrerpolicy', 'title', 'aria-label', 'tabindex', 'role', 'scope', 'start', 'lang', 'dir', 'data-kind',
]); // prettier-ignore

/** Throws where text became more than text; says whether it was written at all. */
function holds(markdown: string): boolean {
  const derivation = deriveText(markdown);
  if ('refusal' in derivation) return false;
  const { mdx, title } = derivation.text;
  const strange = outsideClosedSet(parseMdx(mdx));
  if (strange !== undefined) throw new Error(strange);
  const { html } = renderBody(mdx, title === undefined ? {} : { title });
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!ELEMENTS.has(name)) throw new Error(`the page has <${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(attribute)) throw new Error(`<${name}> has ${attribute}`);
        if (attribute === 'href' && !/^(?:https?:\/\/|mailto:|#p-)/i.test(value)) {
          throw new Error(`<${name}> leads to ${value}`);
        }
      }
    },
    oncomment(text) {
      throw new Error(`the page has a comment: ${text}`);
    },
    onprocessinginstruction(name) {
      throw new Error(`the page has ${name}`);
    },
  });
  parser.end(html);
  return true;
}

test('no text makes ingest write code, or a page show anything outside the closed set', () => {
  let written = 0;
  fc.assert(
    fc.property(hostileText, (markdown) => {
      if (holds(markdown)) written++;
    }),
    { numRuns: RUNS },
  );
  expect(written).toBeGreaterThan(RUNS * 0.99);
}, 7_200_000);

test.each(payloads)('%s', (payload) => {
  const places = [
    payload, `# ${payload}`, `- ${payload}`, `> ${payload}`, `    ${payload}`, `**${payload}**`, `| ${payload} |\n|---|\n| ${payload} |`,
    `[${payload}](http://a.example/)`, `[a](http://a.example/ "${payload}")`, `![${payload}](x "${payload}")`, `Words ${payload} words`, `\`${payload}\``,
    `[](http://a.example/ '${payload}')`, `- [${payload}](http://b.example/)\n`.repeat(8), `# T\n\n${payload}\n\n${payload}`,
  ]; // prettier-ignore
  expect(places.filter((place) => !holds(place))).toEqual([]);
});
