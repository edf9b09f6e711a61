import { expect, test } from 'vitest';
import { deriveText } from '../../../src/engine/ingest/derive-text.ts';
import { repairsWithout } from '../../../src/engine/repair/index.ts';

/** The words of the headings that the derivation says were made by a repair. */
function made(markdown: string, ...derivation: Parameters<typeof repairsWithout>): string[] {
  const derived = deriveText(markdown, repairsWithout(...derivation));
  if (!('text' in derived)) throw new Error('refused');
  const { made, passages } = derived.text;
  return made.map((id) => passages.find((passage) => passage.id === id)?.text ?? '');
}

const text = `# Hats and privacy

## What we collect

We collect hats.

**What we keep**

We keep hats.

- **In lists**

  We keep lists.

## **Bold, and a heading already**

> **In a quotation**
>
> We said so.
`;

test('headings that a repair made are told from those that the text had', () => {
  expect(made(text, [])).toEqual(['What we keep', 'In lists', 'In a quotation']);
});

test('two headings with the same words are told apart', () => {
  expect(made('## Simply\n\nOne.\n\n**Simply**\n\nTwo.\n', [])).toEqual(['Simply']);
});

test('without the repair there are none', () => {
  expect(made(text, ['bold-headings'])).toEqual([]);
});
