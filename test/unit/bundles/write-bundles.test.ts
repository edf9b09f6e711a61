import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  bundleOf,
  bundlesFor,
  covers,
  LARGEST_BUNDLE,
  parseBundleIndex,
} from '../../../src/archive/bundles/bundle-index.ts';
import { BUNDLE_INDEX, bundlePath, partOf } from '../../../src/archive/bundles/part.ts';
import { checkBundle, contentsOf, filesOf } from '../../../src/archive/bundles/unpack.ts';
import { formatManifest, manifestPath } from '../../../src/archive/release/manifest.ts';
import { writeBundles } from '../../../src/engine/bundles/write-bundles.ts';
import { releasedFiles, sealRelease } from '../../../src/engine/release/seal.ts';
import { sha256 } from '../../../src/engine/store/originals.ts';
import { randomFrom } from '../../../scripts/bench/random.ts';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'smallprint-bundles-'));
});
afterEach(() => rmSync(site, { recursive: true }));

function put(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), data);
}

const read = (path: string) => readFileSync(join(site, path));
const indexOf = () => parseBundleIndex(read(BUNDLE_INDEX).toString());
const blobOf = (digest: string) => new Blob([read(bundlePath(digest))]);

/** Sites of two versions, each of many paragraphs that most versions have in common. */
function putSites(count: number): void {
  const random = randomFrom('sites');
  const words = Array.from({ length: 3000 }, () => random.below(2 ** 40).toString(36));
  const paragraph = () => Array.from({ length: 60 }, () => random.pick(words)).join(' ');
  for (let number = 0; number < count; number++) {
    const common = Array.from({ length: 40 }, () => `<p>${paragraph()}</p>`);
    for (const version of ['2003-07-19', '2004-01-10']) {
      common[random.below(40)] = `<p>${paragraph()}</p>`;
      const folder = `policies/site-${number}.example/${version}`;
      put(`${folder}/index.html`, `<main>${common.join('')}</main>`);
      put(`${folder}/source.md`, common.join('\n'));
    }
  }
  put('index.html', '<p>Home</p>');
  put('404.html', '<p>Nothing</p>');
  put('pagefind/fragment/en_1.pf_fragment', randomBytes(2_000));
  put('topics/cookies/index.html', '<p>Cookies</p>');
  put('data/export/texts.parquet', randomBytes(100));
}

/** What every bundle gives back, by path. */
async function unpacked(): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const bundle of indexOf().bundles) {
    const blob = blobOf(bundle.sha256);
    for (const block of await contentsOf(blob, bundle))
      for (const [number, data] of (await filesOf(blob, block)).entries())
        files.set(block.files[number]!.path, Buffer.from(await data.arrayBuffer()));
  }
  return files;
}

describe('bundles', () => {
  test('give back every file byte for byte, whatever is in it', async () => {
    putSites(3);
    put('policies/odd.example/2003-07-19/index.html', '');
    put(
      'policies/odd.example/2003-07-19/source.txt',
      Buffer.from([0x3c, 0x61, 0xff, 0x80, 0x9f, 0, 10, 13, 10]),
    );
    put('policies/odd.example/2003-07-19/source.html.txt', randomBytes(70_000));
    put('favicon.svg', '<svg>é 中 🙂</svg>'.repeat(3));
    writeBundles(site, 'Title');
    const files = await unpacked();
    const expected = releasedFiles(site).filter((path) => !path.startsWith('data/export/'));
    expect([...files.keys()].toSorted()).toEqual(expected);
    for (const [path, data] of files) if (!data.equals(read(path))) expect.fail(path);
    const manifest = formatManifest(new Map(expected.map((path) => [path, sha256(read(path))])));
    expect(indexOf().manifest.sha256).toBe(sha256(Buffer.from(manifest)));
  });

  test('are named by their digest, are of 8 MiB at most, and are found by the paths that they hold', async () => {
    putSites(2);
    for (let number = 0; number < 24; number++)
      put(`policies/large.example/2003-07-${number}/source.bin`, randomBytes(900_000));
    const { tooLarge } = writeBundles(site, 'Title');
    expect(tooLarge).toEqual([]);
    const index = indexOf();
    for (const { sha256: digest, bytes } of index.bundles) {
      expect(sha256(read(bundlePath(digest)))).toBe(digest);
      expect(bytes).toBeLessThanOrEqual(LARGEST_BUNDLE);
    }
    expect(index.bundles.filter(({ part }) => part === 'originals').length).toBeGreaterThan(2);
    const held = new Map<string, string[]>();
    for (const bundle of index.bundles)
      held.set(
        bundle.sha256,
        (await checkBundle(blobOf(bundle.sha256), bundle)).map(({ path }) => path),
      );
    const paths = releasedFiles(site).filter((path) => partOf(path) !== undefined);
    for (const path of paths) expect(held.get(bundleOf(index, path)!.sha256)).toContain(path);
  });

  test('leave a file on the host that no bundle can hold, and name it', () => {
    put('index.html', '<p>Home</p>');
    put('guide/film.bin', randomBytes(LARGEST_BUNDLE));
    expect(writeBundles(site, 'Title').tooLarge).toEqual(['guide/film.bin']);
  });

  test('are the same for the same files, and old ones go', () => {
    putSites(2);
    writeBundles(site, 'Title');
    const first = readdirSync(join(site, 'offline', 'bundles')).toSorted();
    put('offline/bundles/left-over.bundle', 'old');
    writeBundles(site, 'Title');
    expect(readdirSync(join(site, 'offline', 'bundles')).toSorted()).toEqual(first);
  });

  test('change little where little changes: a text, a site more, a site less', () => {
    const names = () => new Set(indexOf().bundles.map(({ sha256: digest }) => digest));
    putSites(60);
    for (let number = 0; number < 60; number++)
      put(`policies/site-${number}.example/noise.json`, randomBytes(150_000));
    writeBundles(site, 'Title');
    const before = names();
    const fresh = () => [...names()].filter((digest) => !before.has(digest)).length;
    expect(before.size).toBeGreaterThan(6);
    appendFileSync(join(site, 'policies/site-30.example/2004-01-10/index.html'), '<p>More</p>');
    writeBundles(site, 'Title');
    expect(fresh()).toBe(1);
    put('policies/site-31-more.example/2003-07-19/index.html', '<p>One site more</p>');
    rmSync(join(site, 'policies', 'site-7.example'), { recursive: true });
    writeBundles(site, 'Title');
    expect(fresh()).toBeLessThanOrEqual(before.size / 2);
  });

  test('can be unpacked without Smallprint: the lines of the manifest stand at the end', () => {
    putSites(1);
    writeBundles(site, 'Title');
    const bundle = indexOf().bundles.find(({ part }) => part === 'originals')!;
    const lines = gunzipSync(read(bundlePath(bundle.sha256)).subarray(bundle.contents)).toString();
    const path = 'policies/site-0.example/2003-07-19/source.md';
    const data = read(path);
    expect(lines).toContain(`\n${data.length} ${sha256(data)}  ${path}\n`);
  });

  test('of a release are made of what it sealed, and of nothing else', () => {
    putSites(1);
    sealRelease(site, {
      release: '2026-11',
      date: '2026-11-22',
      title: 'Title',
      holdings: { sites: 1, versions: 2, captures: 2, failed: 0, originals: 2, withdrawn: 0 },
      derivations: [],
    });
    const sealed = read(manifestPath('2026-11')).toString();
    expect(writeBundles(site, 'Title').index.release).toBe('2026-11');
    expect(sealed).not.toContain('offline/bundles/');
    expect(releasedFiles(site).some((path) => path.startsWith('offline/bundles/'))).toBe(false);
    appendFileSync(join(site, 'index.html'), ' ');
    expect(() => writeBundles(site, 'Title')).toThrow(
      /index\.html was changed after the site was released/,
    );
  });

  test.each([
    ['a bit', (data: Buffer) => data.fill(data[40]! ^ 1, 40, 41)],
    ['its end', (data: Buffer) => data.subarray(0, -20)],
  ])('are refused where %s is another', async (_, damage) => {
    putSites(1);
    writeBundles(site, 'Title');
    const bundle = indexOf().bundles.find(({ part }) => part === 'texts')!;
    const data = damage(read(bundlePath(bundle.sha256)));
    await expect(checkBundle(new Blob([Uint8Array.from(data)]), bundle)).rejects.toThrow(
      /damaged|checksum|length/,
    );
  });
});

describe('what can be kept', () => {
  test.each([
    ['index.html', 'frame'],
    ['assets/page.js', 'frame'],
    ['manifest.webmanifest', 'frame'],
    ['topics/cookies/index.html', 'lists'],
    ['policies/index.html', 'lists'],
    ['policies/calibex.com/index.html', 'texts'],
    ['policies/calibex.com/history.json', 'texts'],
    ['policies/calibex.com/2003-07-19/source.md', 'originals'],
    ['policies/calibex.com/captures.jsonl', 'originals'],
    ['pagefind/index/en_1.pf_index', 'search'],
    ['data/export/texts.csv', undefined],
    ['offline/bundles/index.json', undefined],
    ['offline/index.html', 'frame'],
  ])('%s is of the part %s', (path, part) => expect(partOf(path)).toBe(part));

  test('without the originals is all but them; a site is its own bundles and the frame', () => {
    putSites(4);
    writeBundles(site, 'Title');
    const index = indexOf();
    const partsOf = (...[scope]: [Parameters<typeof bundlesFor>[1]]) =>
      [...new Set(bundlesFor(index, scope).map(({ part }) => part))].toSorted();
    expect(partsOf({ kind: 'reading' })).toEqual(['frame', 'lists', 'search', 'texts']);
    expect(partsOf({ kind: 'sites', sites: ['site-2.example'] })).toEqual([
      'frame',
      'originals',
      'texts',
    ]);
    expect(partsOf({ kind: 'sites', sites: ['zzz.example'] })).toEqual(['frame']);
    expect(covers({ kind: 'reading' }, 'policies/a.example/captures.jsonl')).toBe(false);
    expect(covers({ kind: 'sites', sites: ['a.example'] }, 'policies/a.example/x/')).toBe(true);
    expect(covers({ kind: 'sites', sites: ['a.example'] }, 'policies/b.example/x/')).toBe(false);
  });

  test.each(['', '{}', '[]', 'null', '{"format":2}', '<html>'])(
    'is told in a sentence where its list is %j',
    (text) => expect(() => parseBundleIndex(text)).toThrow(/cannot be read/),
  );
});
