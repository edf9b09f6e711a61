import { expect, test } from 'vitest';
import {
  buildCatalogue,
  type DocumentEntry,
  type VersionRecord,
} from '../../../src/archive/catalogue.ts';
import { identify, passageId } from '../../../src/archive/passages.ts';
import { indexDocuments } from '../../../src/engine/search/index-documents.ts';
import { indexHtml } from '../../../src/engine/search/html.ts';

function version(id: string, ...days: string[]): VersionRecord {
  return {
    site: 'a.example',
    document: 'privacy-policy',
    version: id,
    aliases: [],
    title: 'Our Policy',
    titled: true,
    language: 'en',
    captures: days.map((day) => ({
      at: `${day}T12:00:00Z`,
      url: 'http://a.example/',
      source: 'test',
      original: id,
      extension: 'md',
    })),
    topics: ['cookies'],
    repairs: {},
    measures: { words: 1, minutes: 1 },
    pipeline: 1,
    file: `${id}.mdx`,
    digest: id,
  };
}

const texts: Readonly<Record<string, readonly string[]>> = {
  '2003-01-01': ['Alpha.', '* * *', 'Gone by the summer.'],
  '2003-07-19': ['Alpha.', 'Beta.'],
};

async function documents(...versions: VersionRecord[]) {
  const identity = { title: '', description: '', curator: '' };
  const catalogue = buildCatalogue({ identity, versions, failed: [], topics: [], sources: [] });
  const title = {
    id: passageId('Our Policy'),
    kind: 'heading' as const,
    level: 1,
    text: 'Our Policy',
  };
  const passagesOf = (id: string) =>
    identify((texts[id] ?? []).map((text) => ({ kind: 'paragraph' as const, level: 0, text })));
  const textsOf = async (entry: DocumentEntry) =>
    new Map(entry.versions.map(({ version: id }) => [id, [title, ...passagesOf(id)]]));
  return Array.fromAsync(indexDocuments(catalogue, textsOf));
}

test('a version is indexed under its address, with what a result shows and what a search can ask for', async () => {
  const [last] = await documents(version('2003-07-19', '2003-07-19', '2004-02-01'));
  expect(last).toMatchObject({
    url: '/policies/a.example/2003-07-19/',
    language: 'en',
    title: 'Our Policy',
    meta: { site: 'a.example', document: 'privacy-policy', date: '2003-07-19' },
    filters: {
      year: ['2003', '2004'],
      annual: ['2003', '2004'],
      topic: ['cookies'],
      site: ['a.example'],
      language: ['en'],
      document: ['privacy-policy'],
    },
    sort: { date: '2003-07-19T12:00:00Z' },
  });
});

test('the title is searched like a passage, and what has no words is left out', async () => {
  const [first, last] = await documents(
    version('2003-01-01', '2003-01-01'),
    version('2003-07-19', '2003-07-19'),
  );
  expect(first?.passages.map(({ text }) => text)).toEqual(['Gone by the summer.']);
  expect(last?.passages.map(({ text }) => text)).toEqual(['Our Policy', 'Alpha.', 'Beta.']);
  expect(last?.passages[0]?.id).toBe(passageId('Our Policy'));
});

test('archived text is escaped wherever it stands', async () => {
  const [document] = await documents(version('2003-07-19', '2003-07-19'));
  if (document === undefined) throw new Error('nothing was indexed');
  const hostile = '"><script>alert(1)</script>&amp;';
  const html = indexHtml({
    ...document,
    language: hostile,
    title: hostile,
    meta: { site: hostile },
    filters: { topic: [hostile] },
    passages: [{ id: hostile, kind: 'paragraph', level: 0, text: hostile }],
  });
  expect(html).not.toContain('<script');
  expect(html.match(/&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;&amp;amp;/g)).toHaveLength(
    6,
  );
});
