import { expect, test } from 'vitest';
import { passageId } from '../../../src/archive/passages.ts';
import { renderBody } from '../../../src/engine/mdx/render.ts';
import type { Passage } from '../../../src/archive/types.ts';
import { marginTopics } from '../../../src/site/page-data/margin-topics.ts';
import { aTopic } from './an-archive.ts';

const topics = [aTopic('cookies', ['cookies']), aTopic('children', ['children'])];

/** The labels beside each passage, where a passage speaks of the topics that its letters say. */
function beside(...passages: readonly (readonly [Passage['kind'], string])[]): string[] {
  const named = passages.map(([kind], at) => ({ id: `p-${at}`, kind, level: 0, text: '' }));
  const evidence = passages.flatMap(([, letters], at) =>
    topics
      .filter(({ id }) => letters.includes(id.slice(0, 2)))
      .map(({ id }) => ({ topic: id, passage: `p-${at}`, score: 1, terms: [] })),
  );
  const found = marginTopics(topics, named, evidence);
  return named.map(({ id }) => (found.get(id) ?? []).map(({ label }) => label).join('+'));
}

test('a topic stands where the text begins to speak of it, and again when it comes back', () => {
  expect(
    beside(
      ['paragraph', 'co'],
      ['list-item', 'co ch'],
      ['paragraph', 'ch'],
      ['paragraph', ''],
      ['paragraph', 'co'],
    ),
  ).toEqual(['Cookies', 'Children', '', '', 'Cookies']);
});

test('headings and rows have none, and end no run', () => {
  expect(
    beside(['heading', 'co'], ['paragraph', 'co'], ['table-row', ''], ['paragraph', 'co']),
  ).toEqual(['', 'Cookies', '', '']);
});

test('where a subject stands, its category is left out, and comes back without it', () => {
  const topics = [aTopic('security', ['s']), aTopic('encryption', ['e'], { parent: 'security' })];
  const [first, second] = ['p-1', 'p-2'].map((id) => ({
    id,
    kind: 'paragraph' as const,
    level: 0,
    text: '',
  }));
  const piece = (topic: string, passage: string) => ({ topic, passage, score: 1, terms: [] });
  const both = [piece('security', 'p-1'), piece('encryption', 'p-1')];
  expect(marginTopics(topics, [first!, second!], [...both, piece('security', 'p-2')])).toEqual(
    new Map([['p-1', [{ label: 'Encryption', href: '#topic-encryption' }]]]),
  );
});

test('topics are links without words of their own, so that what is copied is the archived text', () => {
  const { html } = renderBody('We set cookies.\n', {
    topics: new Map([[passageId('We set cookies.'), [{ label: 'A & <b>', href: '/topics/a/' }]]]),
  });
  expect(html).toContain('<a class="topic" href="/topics/a/" aria-label="A &#x26; <b>"></a>');
  expect(html.replace(/<[^"<]*("[^"]*"[^"<]*)*>/g, '')).toBe('We set cookies.');
});
