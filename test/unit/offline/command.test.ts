/** The command, on a site that is small enough to write by hand. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unpackZip } from './unpack-zip.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const root = mkdtempSync(join(tmpdir(), 'smallprint-offline-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const files: readonly (readonly [string, string])[] = [
  ['index.html', '<html data-base="/"><a href="/policies/">Policies</a></html>'],
  ['policies/index.html', '<html data-base="/"><a href="/">Home</a></html>'],
  ['policies/lamps.example/captures.jsonl', '{}\n'],
];
for (const [path, text] of files) write(`site/${path}`, text);
for (const [path, text] of files.toReversed()) write(`same/${path}`, text);
write(
  'content/archive.yml',
  "title: Lamps\ndescription: Lamps.\ncurator: Me\nrelease: '2026-11'\n",
);

function offline(site: string, zip: string, more: NodeJS.ProcessEnv = {}) {
  const { promise, resolve } = Promise.withResolvers<{ code: number; said: string }>();
  const args = ['--content', join(root, 'content'), '--site', join(root, site)];
  execFile(
    process.execPath,
    [join(project, 'scripts', 'offline.ts'), ...args, '--out', join(root, zip)],
    { cwd: root, env: { PATH: process.env['PATH'], ...more } },
    (error, output, errors) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: output + errors }),
  );
  return promise;
}

test('the same site gives the same bytes, whatever the order of its files, the hour and the time zone', async () => {
  const [one, other] = await Promise.all([
    offline('site', 'one.zip', { TZ: 'America/Los_Angeles' }),
    offline('same', 'other.zip', { TZ: 'Asia/Tokyo' }),
  ]);
  expect([one.code, other.code]).toEqual([0, 0]);
  const zip = readFileSync(join(root, 'one.zip'));
  const digest = createHash('sha256').update(zip).digest('hex');
  expect(one.said).toContain(digest);
  expect(readFileSync(join(root, 'one.zip.sha256'), 'utf8')).toBe(`${digest}  one.zip\n`);
  expect(other.said).toContain(digest);
  const names = await unpackZip(join(root, 'one.zip'), join(root, 'out'));
  expect(names[1]).toBe('smallprint-2026-11/index.html');
});

test('a site with a link that leads nowhere leaves no file behind, and says where it stands', async () => {
  write('broken/index.html', '<html data-base="/"><a href="/policies/">Policies</a></html>');
  const { code, said } = await offline('broken', 'broken.zip');
  expect(code).toBe(1);
  expect(said).toContain('index.html leads to /policies/');
  for (const name of ['broken.zip', 'broken.zip.part', 'broken.zip.sha256'])
    expect(existsSync(join(root, name))).toBe(false);
});
