import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/archive/passages.ts';
import type { Engine } from '../../../src/client/search/engine.ts';
import { hitsOf, load } from '../../../src/client/search/hits.ts';
import { textOf } from '../../../src/client/search/passages.ts';
import type { IndexDocument } from '../../../src/engine/search/index-documents.ts';
import { writeIndex } from '../../../src/engine/search/write-index.ts';
import { openIndex, temporaryFolder } from './engine-in-node.ts';

function document(number: number, language: string, texts: readonly string[]): IndexDocument {
  const date = `${1996 + ((number * 7) % 24)}-01-01T00:00:00Z`;
  return {
    url: `/policies/site${number}.example/`,
    language,
    title: `Policy ${number}`,
    meta: { site: `site${number}.example`, document: 'privacy-policy', date: date.slice(0, 10) },
    filters: { year: [date.slice(0, 4)], site: [`site${number}.example`] },
    sort: { date },
    passages: identify(texts.map((text) => ({ kind: 'paragraph', level: 0, text }))),
  };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function indexOf(documents: readonly IndexDocument[], charactersInPart?: number) {
  const folder = join(await temporaryFolder(), 'index');
  const count = await writeIndex(
    each(documents),
    folder,
    charactersInPart === undefined ? {} : { charactersInPart },
  );
  expect(count).toBe(documents.length);
  return folder;
}

async function hits(engine: Engine, query: string) {
  const found = await Promise.all((await engine.search(query)).map(load));
  return found
    .flatMap((one) => hitsOf(query, one, 5))
    .map(({ address, parts }) => `${address} ${parts.map(({ text }) => text).join('')}`);
}

describe('a search', () => {
  test('leads to the passage that has the words, with these words to mark', async () => {
    const folder = await indexOf([
      document(1, 'en', [
        'We collect your name.',
        'We ask for your zip code, too.',
        'We use cookies.',
      ]),
    ]);
    const [hit] = await hits(await openIndex(folder), 'zip code');
    expect(hit).toMatch(
      /^\/policies\/site1\.example\/\?mark=zip\+code#p-\w{10} We ask for your zip code, too\.$/,
    );
  });

  test('does not find a phrase across two passages', async () => {
    const folder = await indexOf([document(1, 'en', ['This ends with zip', 'code begins this'])]);
    const engine = await openIndex(folder);
    expect(await engine.search('"zip code"')).toHaveLength(0);
    expect(await engine.search('"with zip"')).toHaveLength(1);
  });

  test('finds texts in every language, and in one that nobody recognised', async () => {
    const engine = await openIndex(
      await indexOf([
        document(1, 'en', ['Categories of webbugs']),
        document(2, 'und', ['Lorem webbugs dolor']),
        document(3, 'de', ['Datenschutzerklärung über webbugs in Zürich']),
        document(4, 'ja', ['個人情報の保護 webbugs']),
      ]),
    );
    expect(await engine.search('webbugs')).toHaveLength(4);
    expect(await hits(engine, 'category')).toHaveLength(1);
    expect(await hits(engine, 'zurich')).toHaveLength(1);
    expect((await hits(engine, '個人情報'))[0]).toContain('個人情報の保護 webbugs');
  });

  test('shows archived markup as the text that it is', async () => {
    const engine = await openIndex(
      await indexOf([document(1, 'en', ['<script>alert("hostile & rude")</script> &lt; words'])]),
    );
    expect((await hits(engine, 'words'))[0]).toContain(
      '<script>alert("hostile & rude")</script> &lt; words',
    );
  });
});

test('every text comes back from the index as it went in, passage by passage', async () => {
  const texts = fc.array(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => `word ${text} end`),
    { minLength: 1, maxLength: 6 },
  );
  const samples = fc.sample(texts, { numRuns: 60, seed: 7 });
  const hostile = [
    'a\u200Bb',
    '\uFEFFa b',
    'a\u0085b',
    'a\u00A0b',
    'a\u3000b',
    'x\uD800y',
    '¶ ¶',
    'a ¶',
  ];
  const documents = [...samples, hostile].map((sample, number) => document(number, 'en', sample));
  const folder = await indexOf(documents);
  const fragments = await readFragments(folder);
  for (const { url, passages } of documents) {
    const fragment = fragments.get(url);
    if (fragment === undefined) throw new Error(`${url} is not in the index`);
    const text = textOf(fragment, []);
    expect(text.passages.map(({ words }) => plain(words.join(text.joint)))).toEqual(
      passages.map((passage) => plain(passage.text)),
    );
  }
});

/** What the index is allowed to change: white space, and characters that nobody sees. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/[\s\u0000-\u001F\u0085]+/g, ' ')
    .trim();

type Stored = Parameters<typeof textOf>[0] & { url: string };

async function readFragments(folder: string): Promise<Map<string, Stored>> {
  const files = await readdir(join(folder, 'fragment'));
  const fragments = await Promise.all(
    files.map(async (file) => {
      const bytes = gunzipSync(await readFile(join(folder, 'fragment', file)));
      const fragment = JSON.parse(bytes.subarray('pagefind_dcd'.length).toString()) as Stored;
      return { ...fragment, raw_content: fragment.content };
    }),
  );
  return new Map(fragments.map((fragment) => [fragment.url, fragment]));
}

describe('an index that was made in parts', () => {
  const words =
    'privacy cookies zürich zurich naïve collect collects collecting data partner web'.split(' ');
  const documents = Array.from({ length: 60 }, (_, number) =>
    document(
      number,
      ['en', 'de', 'und'][number % 3] ?? 'en',
      Array.from({ length: 1 + (number % 5) }, (_, line) =>
        Array.from(
          { length: 12 },
          (_, at) => words[(number * 31 + line * 17 + at * (1 + (number % 4))) % words.length],
        ).join(' '),
      ),
    ),
  );

  test('answers like one that was made at once', async () => {
    const [whole, joined] = await Promise.all([
      openIndex(await indexOf(documents)),
      openIndex(await indexOf(documents, 1000)),
    ]);
    for (const query of [
      ...words,
      'collect data',
      '"privacy cookies"',
      'site7',
      'policy',
      'coll',
      'nothing',
    ]) {
      const [answers, expected] = [await answersOf(joined, query), await answersOf(whole, query)];
      expect({ query, answers }).toEqual({ query, answers: expected });
    }
  });

  test('filters and sorts like one that was made at once', async () => {
    const options = { filters: { year: '2010' } };
    const sorting = { sort: { date: 'desc' } };
    const [whole, joined] = await Promise.all([
      openIndex(await indexOf(documents)),
      openIndex(await indexOf(documents, 1000)),
    ]);
    for (const asked of [options, sorting]) {
      expect(await answersOf(joined, 'privacy', asked)).toEqual(
        await answersOf(whole, 'privacy', asked),
      );
    }
    expect((await answersOf(joined, 'privacy', options)).length).toBeGreaterThan(0);
  });

  test('is the same, byte for byte, whenever it is made', async () => {
    const folders = [await indexOf(documents, 1000), await indexOf(documents, 1000)];
    const [first, second] = await Promise.all(folders.map(contentsOf));
    expect(second).toEqual(first);
  });
});

async function answersOf(engine: Engine, query: string, options?: object) {
  const results = await engine.search(query, options);
  const answers = results.map(async (result) => ({
    url: (await result.data()).raw_url,
    score: result.score.toFixed(4),
    words: result.words,
  }));
  return (await Promise.all(answers)).sort((a, b) => (a.url < b.url ? -1 : 1));
}

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  const contents = paths
    .sort()
    .map(async (path): Promise<[string, string]> => [
      path.slice(folder.length),
      (await readFile(path)).toString('base64'),
    ]);
  return Object.fromEntries(await Promise.all(contents));
}

test('an archive without policies has an index without documents', async () => {
  const folder = await indexOf([]);
  expect(await (await openIndex(folder)).search('anything')).toEqual([]);
});
