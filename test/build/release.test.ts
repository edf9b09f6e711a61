/** A release as a person makes it, verified in a folder and over HTTP, and damaged in every way that counts. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIGEST_PLACEHOLDER } from '../../src/engine/release/placeholder.ts';
import { sealRelease } from '../../src/engine/release/seal.ts';
import { publishedFolder } from '../../src/engine/verify/folder.ts';
import { Difference } from '../../src/engine/verify/published.ts';
import { verifySite } from '../../src/engine/verify/verify-site.ts';
import { serve } from '../../scripts/preview/serve.ts';
import { parseRelease } from '../../src/archive/release/head.ts';
import { parseManifest } from '../../src/archive/release/manifest.ts';

const project = join(import.meta.dirname, '..', '..');
const MINUTES = 60_000;

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const run = (script: string, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' };
    const command = [join(project, 'scripts', `${script}.ts`), ...args];
    execFile(process.execPath, command, { cwd: project, env }, (error, output, errors) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
    );
  });

let folder = '';
let content = '';
let site = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smallprint-release-'));
  content = join(folder, 'content');
  cpSync(join(project, 'content'), content, { recursive: true });
  site = join(folder, 'release', 'site');
  const made = await run(
    'release',
    '--content',
    content,
    '--out',
    join(folder, 'release'),
    '--release',
    '1.0',
    '--date',
    '2026-11-21',
  );
  if (made.code !== 0) throw new Error(made.errors);
  return () => rmSync(folder, { recursive: true, force: true });
}, 5 * MINUTES);

const sumOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

describe('npm run release', () => {
  test('shows the digest of its manifest on the page of the data and on its own', () => {
    const { manifest } = parseRelease(readFileSync(join(site, 'release.json'), 'utf8'));
    expect(sumOf(join(site, manifest.path))).toBe(manifest.sha256);
    for (const page of ['data', 'releases', 'releases/1.0'])
      expect(readFileSync(join(site, page, 'index.html'), 'utf8')).toContain(manifest.sha256);
  });

  test('has a manifest of every original, version and file', () => {
    const manifest = parseManifest(
      readFileSync(join(site, 'releases/1.0/manifest-sha256.txt'), 'utf8'),
    );
    for (const name of ['index.html', 'source.md'])
      expect(
        [...manifest.keys()].filter((path) => path.endsWith(`/2003-07-19/${name}`)),
      ).toHaveLength(1);
    // Bundles hold these files once more, and have checksums of their own.
    const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.parentPath.endsWith(join('offline', 'bundles')),
    );
    const tags = parseManifest(
      readFileSync(join(site, 'releases/1.0/tagmanifest-sha256.txt'), 'utf8'),
    );
    // The tag manifest and the mark of the build stand in neither.
    expect(manifest.size + tags.size).toBe(files.length - 2);
  });

  test('keeps what the release was in the content folder, and its name in archive.yml', () => {
    expect(readdirSync(join(content, 'releases/1.0')).sort()).toEqual([
      'holdings.tsv',
      'manifest-sha256.txt',
      'notes.json',
      'release.json',
    ]);
    expect(readFileSync(join(content, 'archive.yml'), 'utf8')).toContain("\nrelease: '1.0'\n");
  });

  test('makes a bag that RFC 8493 calls complete and valid', () => {
    const bag = join(folder, 'release', 'bag');
    expect(readFileSync(join(bag, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    const payload = readdirSync(join(bag, 'data'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(bag.length + 1));
    const manifest = parseManifest(readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8'));
    expect([...manifest.keys()].sort()).toEqual(payload.sort());
    const tags = parseManifest(readFileSync(join(bag, 'tagmanifest-sha256.txt'), 'utf8'));
    expect([...tags.keys()]).toEqual(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']);
    for (const [path, sum] of [...manifest, ...tags])
      expect(sumOf(join(bag, path)), `${path}`).toBe(sum);
    const bytes = payload.reduce((sum, path) => sum + readFileSync(join(bag, path)).length, 0);
    expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toContain(
      `\nPayload-Oxum: ${bytes}.${payload.length}\n`,
    );
    expect(
      payload.filter((path) => path.startsWith('data/originals/')).length,
    ).toBeGreaterThanOrEqual(5);
    expect(payload).toContain('data/releases/1.0/manifest-sha256.txt');
  });

  test('writes metadata for a deposit, and notes', () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(join(folder, 'release/metadata', name), 'utf8')) as unknown;
    expect(read('datacite.json')).toMatchObject({
      data: { type: 'dois', attributes: { version: '1.0', publicationYear: 2026 } },
    });
    expect(read('zenodo.json')).toMatchObject({
      metadata: { upload_type: 'dataset', version: '1.0' },
    });
    expect(readFileSync(join(folder, 'release/notes.md'), 'utf8')).toContain(
      '- webix.com/2009-09-12',
    );
  });
});

describe('npm run verify', () => {
  test('passes on a copy in a folder, and says what agrees', async () => {
    const { code, output } = await run('verify', site);
    expect(output).toMatch(
      /^Release 1\.0: \d+ files and 5 originals agree .*every text with its original/,
    );
    expect(code).toBe(0);
  });

  test('passes over HTTP', { timeout: 2 * MINUTES }, async () => {
    const server = await serve({ folder: site, port: 0 });
    try {
      const { code, output } = await run('verify', server.url, '--json');
      expect(JSON.parse(output)).toMatchObject({ ok: true, release: '1.0', originals: 5 });
      expect(code).toBe(0);
    } finally {
      await server.close();
    }
  });

  /** What is found where one file was changed: the file that is named. */
  async function namedWith(
    file: string,
    change: (bytes: Buffer) => Buffer | undefined,
  ): Promise<string | undefined> {
    const path = join(site, file);
    const before = existsSync(path) ? readFileSync(path) : undefined;
    const after = change(before ?? Buffer.alloc(0));
    if (after === undefined) rmSync(path);
    else writeFileSync(path, after);
    try {
      await verifySite(publishedFolder(site), { texts: true, start() {}, advance() {} });
      return undefined;
    } catch (error) {
      if (error instanceof Difference) return error.file;
      throw error;
    } finally {
      if (before === undefined) rmSync(path);
      else writeFileSync(path, before);
    }
  }

  const oneByte = (bytes: Buffer): Buffer => {
    const changed = Buffer.from(bytes);
    const at = changed.length >> 1;
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed;
  };

  test.each([
    'policies/webix.com/2009-09-12/source.md',
    'policies/webix.com/2009-09-12/index.html',
    'policies/webix.com/history.json',
    'policies/webix.com/captures.jsonl',
    'releases/1.0/manifest-sha256.txt',
    'releases/1.0/index.html',
    'data/index.html',
    'data/export/datapackage.json',
  ])('names %s when one byte of it is changed', async (file) => {
    expect(await namedWith(file, oneByte)).toBe(file);
  });

  test('names a file that is missing, and one that nothing vouches for', async () => {
    expect(await namedWith('index.html', () => undefined)).toBe('index.html');
    const foreign = 'policies/evil.html';
    expect(await namedWith(foreign, () => Buffer.from('<p>We promise all.</p>'))).toBe(foreign);
  });

  test('names a page with other words, also where every checksum was written anew', async () => {
    const copy = join(folder, 'copy');
    cpSync(site, copy, { recursive: true });
    const page = 'policies/webix.com/2009-09-12/index.html';
    const edit = (file: string, from: string, to: string): void =>
      writeFileSync(join(copy, file), readFileSync(join(copy, file), 'utf8').replaceAll(from, to));
    edit(page, 'cookies', 'crumbs');
    const {
      format: _,
      manifest,
      ...about
    } = parseRelease(readFileSync(join(copy, 'release.json'), 'utf8'));
    edit('data/index.html', manifest.sha256, DIGEST_PLACEHOLDER);
    sealRelease(copy, about);
    const verified = verifySite(publishedFolder(copy), { texts: true, start() {}, advance() {} });
    await expect(verified).rejects.toMatchObject({ file: page });
  });

  test('refuses a digest that is not the one of the manifest', async () => {
    const { code, errors } = await run('verify', site, '--digest', '0'.repeat(64));
    expect(code).toBe(1);
    expect(errors).toContain('releases/1.0/manifest-sha256.txt');
  });

  test('ends with 2 where there is no release, and says how one is made', async () => {
    const { code, errors } = await run('verify', join(project, 'content'));
    expect(code).toBe(2);
    expect(errors).toContain('npm run release');
  });
});
