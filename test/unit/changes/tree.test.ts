import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { changeBetween } from '../../../src/archive/changes/compare.ts';
import { changeTree } from '../../../src/archive/changes/tree.ts';
import { identify } from '../../../src/archive/passages.ts';
import type { Block, Passage } from '../../../src/archive/types.ts';

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', level: 0, text }));

function htmlOf(from: readonly Block[], to: readonly Block[], unfold = false): string {
  const change = changeBetween(identify(from), identify(to));
  const children = changeTree(change.parts, {
    from: { href: ({ id }) => `/old/#${id}`, tongue: ({ lang = 'en' }) => ({ lang, dir: 'ltr' }) },
    to: { href: ({ id }) => `/new/#${id}`, tongue: ({ lang = 'de' }) => ({ lang, dir: 'ltr' }) },
    unfold,
  });
  return toHtml({ type: 'root', children });
}

const kept = 'We collect your name and your address when you register.';
const more = 'We never sell what we know of you to anybody at all.';

describe('what a reader sees of a change', () => {
  test('an added passage is said in words, inserted, and linked where it stands', () => {
    const html = htmlOf(paragraphs(kept), paragraphs(kept, more));
    expect(html).toContain('data-class="substantive"');
    expect(html).toMatch(/<a href="\/new\/#p-\w+">Added<\/a>/);
    expect(html).toMatch(/<ins><span class="aloud" lang="en">\[added: <\/span>We never sell/);
  });

  test('a removed one leads to the version that had it, in that version’s language', () => {
    const html = htmlOf(paragraphs(kept, more), paragraphs(kept));
    expect(html).toMatch(/<a href="\/old\/#p-\w+">Removed<\/a><\/p><p class="[^"]*" lang="en"/);
    expect(html).toMatch(/<del>.*We never sell/);
  });

  test('of an edited one only the words that differ are marked', () => {
    const html = htmlOf(paragraphs(kept), paragraphs(kept.replace('name', 'birthday')));
    expect(html).toContain('Edited');
    expect(html).toMatch(/<del>(?:<span.*?<\/span>)name<span/);
    expect(html).toMatch(/<ins>(?:<span.*?<\/span>)birthday<span/);
    expect(html).not.toMatch(/<(?:ins|del)>[^/]*address/);
  });

  test('unchanged passages are counted and linked, or unfolded where they are at hand', () => {
    expect(htmlOf(paragraphs(kept), paragraphs(kept, more))).not.toContain(kept);
    expect(htmlOf(paragraphs(kept), paragraphs(kept, more), true)).toMatch(
      new RegExp(`<details><summary>1 unchanged passage</summary><p[^>]*>${kept}</p></details>`),
    );
  });

  test('a passage in another language than its version says its own', () => {
    const [french] = identify(paragraphs('Nous gardons votre adresse pendant un an au plus.'));
    const change = changeBetween([], [{ ...french, lang: 'fr' } as Passage]);
    const [item] = changeTree(change.parts, {
      from: { href: () => '', tongue: () => ({ lang: 'en', dir: 'ltr' }) },
      to: { href: () => '', tongue: ({ lang = 'en' }) => ({ lang, dir: 'ltr' }) },
    });
    expect(toHtml(item ?? [])).toContain('lang="fr"');
  });

  test('archived words are text and never markup', () => {
    const html = htmlOf(paragraphs(kept), paragraphs(kept, '<img src=x onerror=alert(1)> we said'));
    expect(html).not.toContain('<img');
    expect(html).toContain('&#x3C;img src=x');
  });
});
