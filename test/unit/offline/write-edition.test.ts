import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { findEdition } from '../../../src/engine/offline/find-edition.ts';
import { CHECKSUMS, writeEdition } from '../../../src/engine/offline/write-edition.ts';
import { wrapped } from '../../../src/engine/offline/wrap.ts';
import { unpackZip } from './unpack-zip.ts';

const root = mkdtempSync(join(tmpdir(), 'smallprint-edition-'));
afterAll(() => rmSync(root, { recursive: true }));

const home = '<html data-base="/archive/"><a href="/archive/policies/">a</a></html>';
const history = JSON.stringify({ passages: ['A lamp.'] });
const table = gzipSync('["lamp"]');
const files: Readonly<Record<string, string | Buffer>> = {
  'index.html': home,
  'policies/index.html': '<html data-base="/archive/"></html>',
  'policies/lamps.example/history.json': history,
  'policies/lamps.example/history-1.json': history,
  'policies/lamps.example/2003-07-19/source.md': 'A lamp.\r\n',
  'pagefind/pagefind-entry.json': '{"format":2}',
  'pagefind/table/Ab.pf_table': table,
  _headers: '/*',
  '.smallprint': '',
  'robots.txt': '',
  '404.html': '<html></html>',
  'policies/lamps.example/timemap.link': '',
  'share/about.png': '',
  'share/icon.png': 'icon',
};

function siteOf(name: string, order: readonly string[]): string {
  const site = join(root, name);
  for (const path of order) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), files[path] ?? '');
  }
  return site;
}

const site = siteOf('site', Object.keys(files));
const options = (zip: string) => ({ folder: 'lamps', readme: 'Read me.\n', zip: join(root, zip) });
const made = await writeEdition(await findEdition(site, undefined), options('a.zip'));
const names = await unpackZip(join(root, 'a.zip'), join(root, 'out'));
const read = (path: string): Buffer => readFileSync(join(root, 'out', 'lamps', path));

describe('the zip file', () => {
  test('holds what people and scripts read, in order, and nothing that only hosts do', () => {
    expect(names).toEqual(
      [
        'README.txt',
        'index.html',
        'pagefind/pagefind-entry.json.js',
        'pagefind/table/Ab.pf_table.js',
        'policies/index.html',
        'policies/lamps.example/2003-07-19/source.md',
        'policies/lamps.example/history-1.json',
        'policies/lamps.example/history-1.json.js',
        'policies/lamps.example/history.json',
        'policies/lamps.example/history.json.js',
        'share/icon.png',
        CHECKSUMS,
      ].map((name) => `lamps/${name}`),
    );
    expect(made.files).toBe(names.length);
  });

  test('keeps originals byte for byte', () => {
    expect(read('policies/lamps.example/2003-07-19/source.md').toString()).toBe('A lamp.\r\n');
    expect(read('policies/lamps.example/history.json').toString()).toBe(history);
  });

  test('lists the digest of every other file', () => {
    const lines = read(CHECKSUMS).toString().trimEnd().split('\n');
    expect(lines).toHaveLength(names.length - 1);
    for (const line of lines) {
      const [digest, path = ''] = line.split('  ');
      expect(createHash('sha256').update(read(path)).digest('hex')).toBe(digest);
    }
  });

  test('says its own digest', () => {
    const zip = readFileSync(join(root, 'a.zip'));
    expect(createHash('sha256').update(zip).digest('hex')).toBe(made.sha256);
  });

  test('is not made of a page with a link that leads nowhere', async () => {
    const broken = siteOf('broken', ['index.html']);
    const writing = writeEdition(await findEdition(broken, undefined), options('c.zip'));
    await expect(writing).rejects.toThrow('index.html leads to /archive/policies/');
  });
});

describe('the site', () => {
  test('is published where it was built for, else where the archive says, else nobody knows', async () => {
    const said = (html: string, url?: string) => {
      writeFileSync(join(siteOf('home', ['index.html']), 'index.html'), html);
      return findEdition(join(root, 'home'), url).then((edition) => edition.home);
    };
    expect(await said(home)).toBe('/archive/');
    expect(await said(home, 'https://a.example/b')).toBe('https://a.example/b/');
    const built = `${home}<link rel="canonical" href="https://c.example/archive/">`;
    expect(await said(built, 'https://a.example/b')).toBe('https://c.example/archive/');
  });

  test('that is none is refused with what to do', async () => {
    await expect(findEdition(join(root, 'nothing'), undefined)).rejects.toThrow('npm run build');
    const edition = join(root, 'out', 'lamps');
    await expect(findEdition(edition, undefined)).rejects.toThrow('is no site that');
  });
});

test('a wrapped file hands over its content, packed once', () => {
  const base64 = (script: Buffer): Buffer =>
    Buffer.from(/detail:"([^"]*)"/.exec(script.toString())?.[1] ?? '', 'base64');
  expect(base64(wrapped(table)).equals(table)).toBe(true);
  const text = Buffer.from('</script>"\u2028');
  expect(gunzipSync(base64(wrapped(text))).equals(text)).toBe(true);
  expect(wrapped(text).toString()).not.toContain('</script>');
});
