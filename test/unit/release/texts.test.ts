/** What verification finds where whoever changed a text wrote new checksums too. */
import { describe, expect, test } from 'vitest';
import { firstUnshown, wordsOfPage } from '../../../src/engine/verify/page-text.ts';

const passage = (id: string, text: string, kind: 'paragraph' | 'table-row' = 'paragraph') => ({
  id,
  kind,
  text,
});

describe('the words of a page', () => {
  const page =
    '<main><p id="p-1" class="passage"><span class="margin">Cookies</span>We use <b>cookies</b>.' +
    '<a class="permalink" href="#p-1">¶</a></p><table><tr><td>Name</td><td>We ask&nbsp;it</td></tr></table></main>';

  test('are those that the policy says, without what stands beside them', () => {
    expect(wordsOfPage(page)).toBe('Weusecookies.NameWeaskit');
  });

  test('are those of the version, in its order', () => {
    const all = [
      passage('p-1', 'We use cookies.'),
      passage('p-2', 'Name | We ask it', 'table-row'),
    ];
    expect(firstUnshown(page, all)).toBeUndefined();
    expect(firstUnshown(page, all.toReversed())).toBe('p-1');
  });

  test('are not, where a word is another one', () => {
    expect(firstUnshown(page, [passage('p-1', 'We use no cookies.')])).toBe('p-1');
  });
});
