/** The guide describes the published history as it is, and its example reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { FORMAT, MOST_BYTES } from '../../../src/archive/history/format.ts';
import { historyOf, type VersionInput } from '../../../src/archive/history/history-of.ts';
import { passagesAt } from '../../../src/archive/history/history.ts';
import { packsOf } from '../../../src/archive/history/packs.ts';
import { identify } from '../../../src/archive/passages.ts';
import type { Block } from '../../../src/archive/types.ts';

const guide = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'content', 'guide', 'history-format.mdx'),
  'utf8',
);

const paragraph = (text: string, more: object = {}): Block & { lang?: string } => ({
  kind: 'paragraph',
  level: 0,
  text,
  ...more,
});

const version = (
  day: string,
  blocks: readonly (Block & { lang?: string })[],
  more: Partial<VersionInput> = {},
): VersionInput => ({
  version: day,
  language: 'en',
  first: `${day}T08:00:00Z`,
  last: `${day}T09:00:00Z`,
  captures: 2,
  records: 'captures',
  extraction: false,
  passages: identify(blocks),
  ...more,
});

/** A history with every field that there is. */
const small = historyOf([
  version('2001-01-01', [
    { kind: 'heading', level: 2, text: 'Privacy' },
    paragraph('We keep your name.'),
    paragraph('Home', { furniture: true }),
    paragraph('Wir bewahren Ihren Namen auf.', { lang: 'de' }),
  ]),
  version('2002-01-01', [paragraph('We keep your name and address.')], { extraction: true }),
  version('2003-01-01', [], { language: 'und' }),
  version('2004-01-01', [paragraph('We keep your name and address.')]),
  version('2005-01-01', [paragraph('We keep nothing.')]),
]);

/** One in packs, with a passage that is longer than any of them. */
const large = historyOf([
  version('2001-01-01', [paragraph('Short.'), paragraph('灯 '.repeat(300_000).trim())]),
  version('2002-01-01', [paragraph('Short.')]),
  version('2003-01-01', [paragraph('Short.'), paragraph('Long. '.repeat(20_000).trim())]),
]);

const of = { site: 'lamps.example', document: 'privacy-policy' };

afterEach(() => {
  vi.unstubAllGlobals();
});

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...keysIn(inside)]);
}

test('every field of a published history is named, and so is the format', () => {
  const classes = new Set(['substantive', 'boilerplate', 'cosmetic', 'extraction']);
  const files = [...packsOf(small, of), ...packsOf(large, of)];
  const fields = new Set(files.flatMap(({ json }) => keysIn(JSON.parse(json))));
  expect([...fields]).toEqual(
    expect.arrayContaining(['lane', 'sameAs', 'piece', 'furniture', 'lang', 'interval']),
  );
  const named = [...guide.matchAll(/[`.](\w+)`/g)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining([...fields, ...classes]));
  expect(guide).toContain(`**format ${FORMAT}**`);
  expect(guide).toContain(MOST_BYTES.toLocaleString('en-GB'));
});

test('its example reads versions from one file and from many', async () => {
  const [, example = ''] = /```js\n(.*?)```/s.exec(guide) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'smallprint-example-'));
  try {
    const file = join(folder, 'example.mjs');
    await writeFile(file, example);
    const { passagesOf } = (await import(pathToFileURL(file).href)) as {
      passagesOf: (address: string, version: string) => Promise<{ text: string }[]>;
    };
    for (const history of [small, large]) {
      const files = new Map(packsOf(history, of).map(({ name, json }) => [name, json]));
      vi.stubGlobal('fetch', async (url: URL) => {
        return new Response(files.get(url.pathname.split('/').at(-1) ?? ''));
      });
      for (const [index, { version }] of history.versions.entries()) {
        const read = await passagesOf('https://archive.example/policies/lamps.example/', version);
        expect(read.map(({ text }) => text)).toEqual(
          passagesAt(history, index).map(({ text }) => text),
        );
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
