import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '..', 'content', 'guide', 'decisions');
const pages = readdirSync(folder)
  .filter((file) => file !== 'index.mdx')
  .map((file) => file.replace(/\.mdx$/, ''));

test('the page of decisions leads to each of them', () => {
  const index = readFileSync(join(folder, 'index.mdx'), 'utf8');
  const linked = [...index.matchAll(/\]\(\.\/([\w-]+)\/\)/g)].map(([, name]) => name);
  expect(linked.toSorted()).toEqual(pages.toSorted());
});

test.each(pages)('the decision “%s” says what was decided, why, and what it costs', (page) => {
  const text = readFileSync(join(folder, `${page}.mdx`), 'utf8');
  const at = ['**What.**', '**Why.**', '**What it costs.**'].map((part) => text.indexOf(part));
  expect(at[0]).toBeGreaterThan(0);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});
