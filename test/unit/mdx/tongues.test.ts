import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../src/engine/mdx/render.ts';

const en = { lang: 'en', dir: 'ltr' } as const;
const ar = { lang: 'ar', dir: 'rtl' } as const;

/** The page of a text whose passages with these words are in Arabic. */
function page(mdx: string, ...inArabic: readonly string[]): string {
  const { passages } = renderBody(mdx);
  const ids = passages.flatMap(({ id, text }) => (inArabic.includes(text) ? [id] : []));
  const html = renderBody(mdx, { tongue: en, tongues: new Map(ids.map((id) => [id, ar])) }).html;
  return html.replaceAll(/<a class="permalink".*?<\/a>| (?:id|class)="[^"]*"/g, '');
}

describe('the language of a passage', () => {
  test('is said where it is not that of the text around it, and nowhere else', () => {
    expect(page('Names.\n\nHats.\n', 'Hats.')).toBe(
      '<p>Names.</p>\n<p lang="ar" dir="rtl">Hats.</p>',
    );
  });

  test('does not reach the items that stand inside it', () => {
    expect(page('- Hats\n  - Red\n  - Blue\n- Shoes\n', 'Hats', 'Blue').replaceAll('\n', '')).toBe(
      '<ul><li lang="ar" dir="rtl">Hats<ul><li lang="en" dir="ltr">Red</li><li>Blue</li></ul></li>' +
        '<li>Shoes</li></ul>',
    );
  });

  test('is said of a row of a table', () => {
    expect(page('| a | b |\n| - | - |\n| c | d |\n', 'c | d')).toContain(
      '<tr lang="ar" dir="rtl">',
    );
  });

  test('is not said where nobody asks for it', () => {
    expect(renderBody('Hats.\n').html).not.toContain('lang=');
  });
});
