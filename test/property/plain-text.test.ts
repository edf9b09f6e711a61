/** Text that is written without looking for what to escape is written as it would be with looking. */
import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { isPlainText } from '../../src/engine/mdx/plain-text.ts';
import { serialise, style } from '../../src/engine/mdx/serialise.ts';
import { runs } from './runs.ts';

const careful = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, style)
  .freeze();

const value = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'We', 'é', 'x1', ' ', '. ', ', ', ': ', '-', ')') },
      fc.constantFrom(
        'import ', 'export', '1', '.', ')', '(', ':', '//', 'www', 'https', 'W', '@', '!', '[', ']', '*', '_', '`', '#', '+', '=',
        '>', '<', '{', '}', '|', '~', '&', '&amp', '\\', '\n', '\t', '\u00a0', '"', "'", '’', '–', '$', '%', '😀',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('')); // prettier-ignore

const text = value.map((one): PhrasingContent => ({ type: 'text', value: one }));
const phrasing = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: text },
    fc.constant<PhrasingContent>({ type: 'break' }),
    text.map((one): PhrasingContent => ({ type: 'strong', children: [one] })),
    text.map((one): PhrasingContent => ({ type: 'emphasis', children: [one] })),
    text.map((one): PhrasingContent => ({
      type: 'link',
      url: 'http://a.example/',
      children: [one],
    })),
  ),
  { minLength: 1, maxLength: 4 },
);
const paragraph = phrasing.map((children): RootContent => ({ type: 'paragraph', children }));
const block = fc.oneof(
  paragraph,
  phrasing.map((children): RootContent => ({ type: 'heading', depth: 2, children })),
  phrasing.map((children): RootContent => ({
    type: 'list',
    children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }],
  })),
  phrasing.map((children): RootContent => ({
    type: 'blockquote',
    children: [{ type: 'paragraph', children }],
  })),
);

test('whatever stands beside it', () => {
  fc.assert(
    fc.property(block, (only) => {
      const tree: Root = { type: 'root', children: [only] };
      expect(serialise(tree)).toBe(careful.stringify(tree));
    }),
    { numRuns: runs(5_000, 1) },
  );
});

test('most text of policies is such text', () => {
  for (const plain of [
    'We keep “names” (and hats): both, 2 years. Yes?',
    'Données — 20 %',
    ' and more ',
  ]) {
    expect(isPlainText(plain, 'a', 'b')).toBe(true);
  }
});

test('and text that could be anything else is not', () => {
  for (const sign of [
    '1. One',
    '- a',
    'import x',
    ' export y',
    'a_b',
    'see www.a',
    'https://a',
    'a\nb',
    '{a}',
  ]) {
    expect(isPlainText(sign, '\n', '\n')).toBe(false);
  }
  expect(isPlainText(' a', '\n', 'b')).toBe(false);
  expect(isPlainText('a ', 'b', '\n')).toBe(false);
});
