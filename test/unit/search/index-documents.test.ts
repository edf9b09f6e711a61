import { expect, test } from 'vitest';
import {
  buildCatalogue,
  type DocumentEntry,
  type VersionRecord,
} from '../../../src/archive/catalogue.ts';
import { identify, passageId } from '../../../src/archive/passages.ts';
import { indexDocuments } from '../../../src/engine/search/index-documents.ts';
import { searchedArchive } from './searched-archive.ts';
import { cutText, wordsHtml } from '../../../src/engine/search/words-html.ts';

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
    new Map(
      entry.versions.map(({ version: id }) => [
        id,
        [title, ...passagesOf(id)].map((passage) => ({ ...passage, topics: [] })),
      ]),
    );
  return Array.fromAsync(indexDocuments(catalogue, textsOf));
}

test('a version is indexed with what a result shows, and its document with what can be asked for', async () => {
  const [document] = await documents(version('2003-07-19', '2003-07-19', '2004-02-01'));
  expect(document).toMatchObject({
    site: 'a.example',
    document: 'privacy-policy',
    years: [
      { year: 2003, topics: ['cookies'], languages: ['en'] },
      { year: 2004, topics: ['cookies'], languages: ['en'] },
    ],
  });
  expect(document?.texts[0]).toMatchObject({
    version: '2003-07-19',
    date: '2003-07-19',
    title: 'Our Policy',
    language: 'en',
    years: [2003, 2004],
    annual: [2003, 2004],
  });
});

test('the title is searched like a passage, and what has no words is left out', async () => {
  const [document] = await documents(
    version('2003-01-01', '2003-01-01'),
    version('2003-07-19', '2003-07-19'),
  );
  const [first, last] = document?.texts ?? [];
  expect(first?.passages.map(({ text }) => text)).toEqual(['Gone by the summer.']);
  expect(last?.passages.map(({ text }) => text)).toEqual(['Our Policy', 'Alpha.', 'Beta.']);
  expect(last?.passages[0]?.id).toBe(passageId('Our Policy'));
});

test('a passage tells since when it has stood there without a break', async () => {
  const [document] = await documents(
    version('2003-01-01', '2003-01-01'),
    version('2003-07-19', '2003-07-19'),
  );
  const since = document?.texts[1]?.passages.map((passage) => [passage.text, passage.since]);
  expect(since).toEqual([
    ['Our Policy', '2003-01-01'],
    ['Alpha.', '2003-01-01'],
    ['Beta.', '2003-07-19'],
  ]);
});

test('archived text reaches Pagefind as words only: no markup, no entities, nothing to fold', () => {
  const hostile = '"><script>alert(1)</script>&amp; Zürich 情報 \uD800';
  const html = wordsHtml([
    cutText([{ text: hostile }, { text: 'second' }]),
    cutText([{ text: 'third' }]),
  ]);
  expect(html).not.toContain('<script');
  const words = html.replace(/^.*<body>/, '').replace(/<\/body>.*$/, '');
  expect(words).toMatch(/^script alert 1 script amp zzurich zx\w{4} zx\w{4} ¶ second ¶ third$/);
});

test('a passage names the topics that it speaks of', async () => {
  const spoken = (await Array.fromAsync((await searchedArchive('content')).index()))
    .flatMap(({ texts: all }) => all.flatMap(({ passages }) => passages))
    .filter(({ topics }) => topics.includes('cookies'));
  expect(spoken.length).toBeGreaterThan(5);
  expect(spoken.some(({ text }) => /cookies/i.test(text))).toBe(true);
});
