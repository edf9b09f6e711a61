import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/archive/passages.ts';
import { parseQuery } from '../../../src/archive/search/query/parse.ts';
import { hasWords, wordsOf } from '../../../src/archive/search/words.ts';
import { type Engine, openEngine } from '../../../src/client/search/engine.ts';
import { hitsOf } from '../../../src/client/search/hits.ts';
import { ask } from '../../../src/client/search/session.ts';
import type { IndexDocument } from '../../../src/engine/search/index-documents.ts';
import { writeIndex } from '../../../src/engine/search/write-index.ts';
import { openIndex, temporaryFolder } from './engine-in-node.ts';

function document(number: number, language: string, texts: readonly string[]): IndexDocument {
  const year = 1996 + ((number * 7) % 24);
  const date = `${year}-01-01`;
  return {
    site: `site${number}.example`,
    document: 'privacy-policy',
    years: [{ year, topics: number % 2 === 0 ? ['even'] : [], languages: [language] }],
    versions: [{ version: date, date, years: [year] }],
    texts: [
      {
        version: date,
        place: 0,
        date,
        title: `Policy ${number}`,
        language,
        years: [year],
        annual: [year],
        passages: identify(texts.map((text) => ({ kind: 'paragraph', level: 0, text }))).map(
          ({ id, text }) => ({
            id,
            text,
            since: date,
            presence: { runs: [0, 0], versions: 1 },
            topics: [],
          }),
        ),
      },
    ],
  };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function indexOf(documents: readonly IndexDocument[], charactersInPart?: number) {
  const folder = join(await temporaryFolder(), 'index');
  const options = charactersInPart === undefined ? {} : { charactersInPart };
  expect(await writeIndex(each(documents), folder, options)).toBe(documents.length);
  return folder;
}

async function hits(engine: Engine, typed: string): Promise<string[]> {
  const answer = await ask(engine, parseQuery(typed));
  const found = await Promise.all(
    answer.versions.map((version) => hitsOf(answer, version, { most: 5 })),
  );
  return found
    .flat()
    .map(
      ({ address, parts }) =>
        `${address} ${parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`,
    );
}

describe('a search', () => {
  test('leads to the passage that has the words, with these words to mark', async () => {
    const texts = ['We collect your name.', 'We ask for your zip code, too.', 'We use cookies.'];
    const [hit] = await hits(
      await openIndex(await indexOf([document(1, 'en', texts)])),
      'zip code',
    );
    expect(hit).toMatch(
      /^\/policies\/site1\.example\/2003-01-01\/\?mark=zip\+code#p-\w{10} We ask for your \[zip code\], too\.$/,
    );
  });

  test('shows first the passage that has all of the words', async () => {
    const texts = ['A zip.', 'A code.', 'A code of zip.', 'The zip code.'];
    const engine = await openIndex(await indexOf([document(1, 'en', texts)]));
    expect((await hits(engine, 'zip code')).map((hit) => hit.replace(/^\S+ /, ''))).toEqual([
      'The [zip code].',
      'A [code] of [zip].',
    ]);
  });

  test('shows archived markup as the text that it is', async () => {
    const texts = ['<script>alert("hostile & rude")</script> &lt; words'];
    const engine = await openIndex(await indexOf([document(1, 'en', texts)]));
    expect((await hits(engine, 'words'))[0]).toContain(
      '<script>alert("hostile & rude")</script> &lt; [words]',
    );
  });

  test('names a word that no passage has, and one that may have been meant', async () => {
    const engine = await openIndex(await indexOf([document(1, 'en', ['We use cookies often.'])]));
    const unknown = async (typed: string) => (await ask(engine, parseQuery(typed))).unknown;
    expect(await unknown('cookeis')).toEqual([
      { word: 'cookeis', beginning: [], meant: 'cookies' },
    ]);
    expect(await unknown('use cooki')).toEqual([{ word: 'cooki', beginning: ['cookies'] }]);
    expect(await unknown('xylophonist')).toEqual([{ word: 'xylophonist', beginning: [] }]);
    expect(await unknown('use cookies')).toEqual([]);
  });
});

test('every word of every text is found at its place, whatever the text', async () => {
  const texts = fc.array(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => `word ${text} end`),
    { minLength: 1, maxLength: 6 },
  );
  const hostile = [
    'a\u200Bb',
    '\uFEFFa b',
    'a\u0085b',
    'a\u3000b',
    'x\uD800y',
    '¶ a ¶',
    'a ¶',
    'İı',
    '½ ℡ ™x',
  ];
  const samples = [...fc.sample(texts, { numRuns: 60, seed: 7 }), hostile];
  const documents = samples.map((sample, number) =>
    document(number, 'en', sample.filter(hasWords)),
  );
  const engine = await openIndex(await indexOf(documents, 500));
  for (const [
    number,
    {
      texts: [text],
    },
  ] of documents.entries()) {
    let position = 0;
    for (const passage of text?.passages ?? []) {
      for (const word of wordsOf(passage.text)) {
        const places = (await engine.placesOf(word, false)).get(number) ?? [];
        expect({ word, places }).toEqual({ word, places: expect.arrayContaining([position++]) });
      }
      position++;
    }
    const fragment = await engine.fragment(number);
    expect(fragment.passages.map(([, words]) => words)).toEqual(
      text?.passages.map((passage) => passage.text.toWellFormed()),
    );
  }
});

describe('an index that was made in parts', () => {
  const words =
    'privacy cookies zürich zurich naïve collect collects collecting data partner web'.split(' ');
  const documents = Array.from({ length: 60 }, (_, number) =>
    document(
      number,
      ['en', 'de', 'und'][number % 3] ?? 'en',
      Array.from({ length: 1 + (number % 5) }, (_line, line) =>
        Array.from(
          { length: 12 },
          (_word, at) => words[(number * 31 + line * 17 + at * (1 + (number % 4))) % words.length],
        ).join(' '),
      ),
    ),
  );

  test('is the one that is made at once, byte for byte, whenever it is made', async () => {
    const folders = [
      await indexOf(documents),
      await indexOf(documents, 1000),
      await indexOf(documents, 1000),
    ];
    const [whole, first, second] = await Promise.all(folders.map(contentsOf));
    expect(first).toEqual(whole);
    expect(second).toEqual(first);
  });
});

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

test('an archive without policies has an index without texts', async () => {
  const engine = await openIndex(await indexOf([]));
  const answer = await ask(engine, parseQuery('anything'));
  expect([answer.years, answer.unknown]).toEqual([[], [{ word: 'anything', beginning: [] }]]);
});

describe('an index that is not whole', () => {
  const documents = [document(1, 'en', ['We use cookies.'])];
  const fileIn = async (folder: string, kind: string): Promise<string> =>
    join(folder, kind, (await readdir(join(folder, kind)))[0] ?? '');

  test.each(['missing', 'cut short', 'no JSON'])('says which file is amiss: %s', async (how) => {
    const folder = await indexOf(documents);
    const path = await fileIn(folder, how === 'no JSON' ? 'fragment' : 'index');
    if (how === 'missing') await rm(path);
    else if (how === 'cut short') await writeFile(path, (await readFile(path)).subarray(0, 30));
    else await writeFile(path, 'nothing');
    await expect(openIndex(folder).then((engine) => hits(engine, 'cookies'))).rejects.toThrow(
      how === 'missing' ? /could not be loaded/ : /damaged/,
    );
  });

  test('is asked again after a file was missing', async () => {
    const folder = await indexOf(documents);
    let broken = true;
    const engine = await openEngine(`${folder}/`, async (path) =>
      broken && path.endsWith('.pf_index')
        ? new Response('', { status: 404 })
        : new Response(await readFile(path)),
    );
    await expect(hits(engine, 'cookies')).rejects.toThrow(/could not be loaded/);
    broken = false;
    expect(await hits(engine, 'cookies')).toHaveLength(1);
  });

  test('works where the server unpacks its files', async () => {
    const engine = await openEngine(`${await indexOf(documents)}/`, async (path) => {
      const bytes = await readFile(path);
      return new Response(path.endsWith('.json') ? bytes : gunzipSync(bytes));
    });
    expect(await hits(engine, 'cookies')).toHaveLength(1);
  });
});
