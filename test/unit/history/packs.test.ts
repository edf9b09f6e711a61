import { describe, expect, test } from 'vitest';
import { MOST_BYTES } from '../../../src/archive/history/format.ts';
import { passagesAt, type History } from '../../../src/archive/history/history.ts';
import { historyOf, type VersionInput } from '../../../src/archive/history/history-of.ts';
import { packsOf, type PackedFile } from '../../../src/archive/history/packs.ts';
import { readHistory } from '../../../src/archive/history/read-history.ts';
import { identify } from '../../../src/archive/passages.ts';

const of = { site: 'example.com', document: 'privacy-policy' };

function* versions(texts: Iterable<readonly string[]>): Generator<VersionInput> {
  let index = 0;
  for (const says of texts) {
    const at = new Date(Date.UTC(2000, 0, 1 + index++)).toISOString().slice(0, 19) + 'Z';
    yield {
      version: at.slice(0, 10),
      language: 'en',
      first: at,
      last: at,
      captures: 1,
      extraction: false,
      records: 'changes',
      passages: identify(says.map((text) => ({ kind: 'paragraph', level: 0, text }))),
    };
  }
}

function reading(files: readonly PackedFile[]) {
  const loaded: string[] = [];
  const byName = new Map(files.map(({ name, json }) => [name, json]));
  const reader = readHistory(JSON.parse(files[0]?.json ?? ''), async (name) => {
    loaded.push(name);
    return JSON.parse(byName.get(name) ?? 'null');
  });
  return { loaded, reader };
}

async function expectSame(history: History, files: readonly PackedFile[]): Promise<void> {
  const { reader } = reading(files);
  expect(reader.versions).toEqual(history.versions.map(({ version }) => version));
  for (const [index, { version }] of history.versions.entries())
    expect(await reader.versionPassages(version)).toEqual(passagesAt(history, index));
}

const sentence = (index: number) => `Sentence ${index} of what we promise about the lamps. `;

describe('a published history', () => {
  test('is one file where it is small', async () => {
    const history = historyOf(
      versions([
        ['One.', 'Two.'],
        ['One.', 'Two.', 'Three.'],
        ['One.', 'Two.'],
      ]),
    );
    const files = packsOf(history, of);
    expect(files.map(({ name }) => name)).toEqual(['history.json']);
    await expectSame(history, files);
    await expect(
      JSON.stringify(JSON.parse(files[0]?.json ?? ''), undefined, 2),
    ).toMatchFileSnapshot('../../locks/history.json');
  });

  test('is packs of at most 256 kB of which a version loads those that it needs', async () => {
    const texts = Array.from({ length: 40 }, (_, version) =>
      Array.from({ length: 60 }, (_, index) => sentence(version * 50 + index).repeat(8)),
    );
    const history = historyOf(versions(texts));
    const files = packsOf(history, of);
    expect(files.length).toBeGreaterThan(3);
    for (const { json } of files) expect(Buffer.byteLength(json)).toBeLessThanOrEqual(MOST_BYTES);
    await expectSame(history, files);
    const { loaded, reader } = reading(files);
    await reader.versionPassages(reader.versions[0] ?? '');
    await reader.versionPassages(reader.versions[0] ?? '');
    expect(new Set(loaded).size).toBe(loaded.length);
    expect(loaded).toHaveLength(2);
  });

  test('cuts a passage that is larger than a pack, and no sign in two', async () => {
    const long = `${'灯🚢'.repeat(60_000)} ${'\u0001"'.repeat(60_000)}`;
    const history = historyOf(
      versions([
        ['Before.', long, 'After.'],
        ['Before.', `${long}.`],
      ]),
    );
    const files = packsOf(history, of);
    for (const { json } of files) {
      expect(Buffer.byteLength(json)).toBeLessThanOrEqual(MOST_BYTES);
      expect(Buffer.from(json).toString()).toBe(json);
    }
    await expectSame(history, files);
  });

  test('of a thousand versions that take turns stays small', () => {
    const texts = [0, 1].map((text) =>
      Array.from({ length: 300 }, (_, index) => sentence(index * (text + 1))),
    );
    const history = historyOf(
      versions(Array.from({ length: 1_000 }, (_, index) => texts[index % 2] ?? [])),
    );
    const total = packsOf(history, of).reduce((sum, { json }) => sum + json.length, 0);
    expect(total).toBeLessThan(600_000);
  });
});

describe('what is not a history', () => {
  const load = () => Promise.reject(new Error('nothing to load'));

  test('is said to be none, and what to do', () => {
    expect(() => readHistory(undefined, load)).toThrow('history.json is not a history of format 1');
    expect(() => readHistory({ format: 2 }, load)).toThrow(
      'is of format 2, and this page reads format 1',
    );
  });

  test.each([
    [{ document: 3 }, 'at document'],
    [{ passages: [{ id: 'p-1', kind: 'verse', text: 'a' }] }, 'at passages.0.kind'],
    [{ passages: [], versions: [{ version: 'a' }] }, 'at versions.0.language'],
    [{ passages: [] }, 'packs is missing'],
    [{ packs: { passages: [{ name: 'a' }], versions: [] } }, 'at packs.passages.0.name'],
    [
      { packs: { passages: [{ name: 'history-1.json', first: -1 }], versions: [] } },
      'at packs.passages.0.first',
    ],
    [
      { packs: { passages: [], versions: [{ name: 'history-1.json', versions: [1] }] } },
      'at packs.versions.0.versions.0',
    ],
  ])('says where: %j', (rest, where) => {
    const index = { format: 1, site: 'a', document: 'b', ...rest };
    expect(() => readHistory(index, load)).toThrow(where);
  });

  test('a list of more passages than there are', () => {
    const version = {
      version: 'a', language: 'en', first: 'a', last: 'a', captures: 1, records: 'captures',
      passages: [[0, 1e9]],
    }; // prettier-ignore
    const index = { format: 1, site: 'a', document: 'b', passages: [], versions: [version] };
    expect(() => readHistory(index, load)).toThrow('at versions.0.passages.0.1');
  });

  test('a version that it does not have', async () => {
    const { reader } = reading(packsOf(historyOf(versions([['One.']])), of));
    await expect(reader.versionPassages('1999-01-01')).rejects.toThrow(
      'has no version 1999-01-01. It has 1, from 2000-01-01 to 2000-01-01',
    );
  });

  test('a pack of another history', async () => {
    const index = {
      format: 1,
      site: 'example.com',
      document: 'privacy-policy',
      packs: { passages: [], versions: [{ name: 'history-1.json', versions: ['a', 'b'] }] },
    };
    const reader = readHistory(index, async () => ({ format: 1, versions: [] }));
    await expect(reader.version('b')).rejects.toThrow('history-1.json is not of the same history');
  });
});
