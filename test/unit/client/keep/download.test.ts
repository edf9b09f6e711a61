import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BundleIndex, bytesOf } from '../../../../src/archive/bundles/bundle-index.ts';
import { download, type Progress } from '../../../../src/client/keep/download.ts';
import type { Coming, Kept, Store } from '../../../../src/client/keep/store.ts';
import { writeBundles } from '../../../../src/engine/bundles/write-bundles.ts';
import { randomFrom } from '../../../../scripts/bench/random.ts';

let site: string;
let index: BundleIndex;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'smallprint-download-'));
  writeFileSync(join(site, 'index.html'), '<p>Home</p>');
  for (let number = 0; number < 6; number++) {
    mkdirSync(join(site, 'policies', `${number}.example`), { recursive: true });
    writeFileSync(join(site, 'policies', `${number}.example`, 'index.html'), randomBytes(200_000));
  }
  index = writeBundles(site, 'Title').index;
});
afterAll(() => rmSync(site, { recursive: true }));

/** What IndexedDB does, in memory. */
function memory(): Store & { taken: Kept[] } {
  const bundles = new Map<string, Blob>();
  const taken: Kept[] = [];
  const not = () => Promise.reject(new Error('not asked for'));
  return {
    taken,
    bundles: async () => new Set(bundles.keys()),
    bundle: async (sha256) => bundles.get(sha256),
    putBundle: async (sha256, bundle) => void bundles.set(sha256, bundle),
    take: async (coming) => void taken.push(coming),
    kept: not,
    coming: not,
    switched: not,
    seen: not,
    note: not,
    begin: not,
    abandon: not,
    remove: not,
  };
}

const coming = (): Coming => ({ id: '1', index, scope: { kind: 'everything' }, paused: false });

interface Line {
  readonly store: Store & { taken: Kept[] };
  readonly answer: (data: Buffer<ArrayBuffer>) => Response;
  readonly signal?: AbortSignal;
}

async function run({ store, answer, signal }: Line): Promise<Progress[]> {
  const told: Progress[] = [];
  await download(coming(), {
    store,
    fetch: async (path) => answer(readFileSync(join(site, path))),
    signal: signal ?? new AbortController().signal,
    tell: (progress) => void told.push(progress),
    pause: async () => {},
  });
  return told;
}

/** So many bytes, and then the line goes. */
function cut(data: Buffer<ArrayBuffer>, after: number): Response {
  let given = false;
  return new Response(
    new ReadableStream({
      pull(controller) {
        if (given || after === 0) controller.error(new TypeError('network error'));
        else controller.enqueue(data.subarray(0, after));
        given = true;
      },
    }),
  );
}

test('however often the line is cut, and wherever, every bundle arrives whole', async () => {
  for (let seed = 0; seed < 20; seed++) {
    const random = randomFrom(`cut ${seed}`);
    const store = memory();
    const told = await run({
      store,
      answer: (data) =>
        random.below(3) > 0 ? cut(data, random.below(data.length)) : new Response(data),
    });
    expect(store.taken).toHaveLength(1);
    for (const { sha256, bytes } of index.bundles)
      expect((await store.bundle(sha256))?.size).toBe(bytes);
    expect(told.at(-1)).toEqual({ done: bytesOf(index.bundles), total: bytesOf(index.bundles) });
    expect(told.some(({ waiting }) => waiting?.startsWith('The connection is lost'))).toBe(true);
  }
});

test('nothing takes the place of what is kept before all of it is there', async () => {
  const store = memory();
  const ending = new AbortController();
  let given = 0;
  const answer = (data: Buffer<ArrayBuffer>) => {
    if (++given === 2) ending.abort();
    return new Response(data);
  };
  await expect(run({ store, answer, signal: ending.signal })).rejects.toThrow(/abort/i);
  expect(store.taken).toEqual([]);
  expect((await store.bundles()).size).toBeGreaterThan(0);
  await run({ store, answer: (data) => new Response(data) });
  // What was there was not asked for again.
  expect(store.taken).toHaveLength(1);
});

test.each([
  [
    'damaged',
    (data: Buffer<ArrayBuffer>) => new Response(Buffer.alloc(data.length)),
    /damaged on the server/,
  ],
  ['longer than it says', () => new Response(Buffer.alloc(9_000_000)), /damaged on the server/],
  ['gone', () => new Response('', { status: 404 }), /published anew/],
])('a bundle that is %s stops it with a sentence', async (_, answer, sentence) => {
  const store = memory();
  await expect(run({ store, answer })).rejects.toThrow(sentence);
  expect(store.taken).toEqual([]);
});

test('a browser that gives no more room stops it with a sentence that says how much is lacking', async () => {
  const store = {
    ...memory(),
    putBundle: () => Promise.reject(new DOMException('no', 'QuotaExceededError')),
  };
  await expect(run({ store, answer: (data) => new Response(data) })).rejects.toThrow(
    /no more room; 1\.2 MB more are needed.*Nothing that was kept is lost/,
  );
});

test('a bundle that the browser has thrown away since is found out before the switch', async () => {
  const store = memory();
  const [first] = index.bundles;
  const forgetful = {
    ...store,
    bundle: async (sha256: string) => (sha256 === first?.sha256 ? undefined : store.bundle(sha256)),
  };
  await expect(run({ store: forgetful, answer: (data) => new Response(data) })).rejects.toThrow(
    /has thrown away a part/,
  );
  expect(store.taken).toEqual([]);
});
