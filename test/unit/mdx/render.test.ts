import { expect, test } from 'vitest';
import { renderBody } from '../../../src/engine/mdx/render.ts';

const table = '| Data | Kept |\n| --- | --- |\n| name | a year |\n';

test('regions that scroll have names of their own, and header cells say what they head', () => {
  const { html } = renderBody(`${table}\nand\n\n${table}`);
  expect(html.match(/<section[^>]*>/g)).toEqual([
    '<section class="table" tabindex="0" aria-label="Table 1">',
    '<section class="table" tabindex="0" aria-label="Table 2">',
  ]);
  expect(html.match(/<th[ >][^>]*/g)).toHaveLength(4);
  expect(html).not.toMatch(/<th(?! scope="col")[ >]/);
});
