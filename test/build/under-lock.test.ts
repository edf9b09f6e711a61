/** The project's own archive, published, read otherwise, and partly withdrawn: by the commands, as a keeper would. */
import { execFile } from 'node:child_process';
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
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../src/engine/history/texts.ts';
import { readCatalogue, readLock } from '../../src/engine/reader.ts';
import { unpackZip } from '../unit/offline/unpack-zip.ts';

const project = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'smallprint-lock-'));
const content = join(folder, 'content');
const out = join(folder, 'site');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly said: string;
}

function run(script: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      SMALLPRINT_CACHE: join(folder, 'cache'),
    };
    const command = [join(project, 'scripts', `${script}.ts`), ...args, '--content', content];
    execFile(process.execPath, command, { cwd: project, env }, (error, output, errors) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: output + errors }),
    );
  });
}

const build = () => run('build', '--out', out, '--base', '/archive/');
const check = () => run('check', '--out', out);
const page = (url: string) => readFileSync(join(out, url, 'index.html'), 'utf8');

/** Every file of the built site that has these words, but for the search index, which is packed. */
const filesWith = (words: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path, 'utf8').includes(words));

/** Every passage of the archive that can be linked to, by its page. */
async function passages(): Promise<readonly (readonly [string, string])[]> {
  const { versions } = await readCatalogue(content);
  const all = await Promise.all(
    versions.map(async (version) =>
      (await textOf(content, version)).map(
        ({ id }) => [`policies/${version.site}/${version.version}/`, id] as const,
      ),
    ),
  );
  return all.flat();
}

beforeAll(() => cpSync(join(project, 'content'), content, { recursive: true }));

describe('an archive under lock', () => {
  test('is all of what the project publishes', async () => {
    const { code, said } = await run('publish-urls', '--dry-run');
    expect(said).toMatch(/^0 lines would be added/);
    expect(code).toBe(0);
  });

  test('keeps every address and anchor when it is read with another repair and built again', async () => {
    const before = await passages();
    const reason = 'Two repairs are tried without.';
    const without = ['--without', 'encoding', '--without', 'layout-table'];
    expect(await run('ingest', '--remake', ...without, '--reason', reason)).toMatchObject({
      code: 0,
    });
    const now = new Set((await passages()).map(String));
    const moved = before.filter((passage) => !now.has(String(passage)));
    expect(moved.length).toBeGreaterThan(0);
    expect(await build()).toMatchObject({ code: 0 });
    expect((await check()).said).toMatch(/: nothing found\.$/m);
    for (const { url } of await readLock(content)) expect(existsSync(join(out, url))).toBe(true);
    for (const [url, id] of before) expect(page(url)).toContain(`id="${id}"`);
    const [url = ''] = moved[0] ?? [];
    expect(page(url)).toContain('Changed after it was published');
    expect(page(url)).toContain(reason);
    expect(page('corrections')).toContain(reason);
    expect(page('corrections')).toContain(`href="/archive/${url}"`);
  });

  test('is not built where a policy was removed, and what stood there stays', async () => {
    const home = page('');
    const [policy, record] = ['policies/calibex.com', 'captures/calibex.com.jsonl'];
    for (const path of [policy, record])
      cpSync(join(content, path), join(folder, 'aside', path), { recursive: true });
    for (const path of [policy, record]) rmSync(join(content, path), { recursive: true });
    const { code, said } = await build();
    expect(code).toBe(1);
    expect(said).toContain(
      '/policies/calibex.com/2003-07-19/ was published (a version) and would be gone.',
    );
    expect(said).toContain('Keep it: restore its capture and original');
    expect(said).toContain('npm run withdraw -- calibex.com/2003-07-19 --reason');
    expect(said).toContain('Nothing was built.');
    expect(page('')).toBe(home);
    expect(await check()).toMatchObject({ code: 1 });
    cpSync(join(folder, 'aside'), content, { recursive: true });
  });

  test('loses a text and a passage that are withdrawn from every file, and says why', async () => {
    writeFileSync(join(content, 'redirects.txt'), '/topics/old/ /topics/cookies/ # renamed\n');
    const [version, other] = (await readCatalogue(content)).versions;
    if (version === undefined || other === undefined) throw new Error('The archive is empty.');
    const [, , passage] = await textOf(content, other);
    const name = `${other.site}/${other.version}#${passage?.id}`;
    expect(await run('withdraw', name, '--reason', 'A reason of its own.')).toMatchObject({
      code: 0,
    });
    const said = await run(
      'withdraw',
      `${version.site}/${version.version}`,
      '--reason',
      'So they asked.',
    );
    expect(said.said).toContain('These pages had nothing else, and say so now: ');
    expect(existsSync(join(folder, 'cache'))).toBe(false);
    expect(await build()).toMatchObject({ code: 0 });
    expect((await check()).said).toMatch(/: nothing found\.$/m);
    expect(filesWith(passage?.text ?? '')).toEqual([]);
    expect(filesWith('We do not share any identifiable information')).toEqual([]);
    const tombstone = page(`policies/${version.site}/${version.version}`);
    expect(tombstone).toContain('This text was withdrawn');
    expect(tombstone).toContain('So they asked.');
    expect(tombstone).toContain(version.captures[0]?.original);
    expect(tombstone).toContain('<meta name="robots" content="noindex">');
    expect(page('years/2003')).toContain('This page was taken down');
    expect(page('about/removal')).toContain('A reason of its own.');
    const published = readFileSync(join(out, 'data/withdrawn.jsonl'), 'utf8');
    expect(published).toBe(readFileSync(join(content, 'withdrawn.jsonl'), 'utf8'));
  });

  test('leaves what was withdrawn out of the offline edition, wrapped or not', async () => {
    const zip = join(folder, 'copy.zip');
    expect(await run('offline', '--site', out, '--out', zip)).toMatchObject({ code: 0 });
    const copy = join(folder, 'copy');
    const names = await unpackZip(zip, copy);
    const texts = names.map((name) => {
      const text = readFileSync(join(copy, name), 'utf8');
      const [, wrapped] =
        /^document\.currentScript\.\S+ CustomEvent\("[^"]+",\{detail:"([^"]+)"/.exec(text) ?? [];
      return wrapped === undefined ? text : gunzipSync(Buffer.from(wrapped, 'base64')).toString();
    });
    expect(texts.filter((text) => text.includes('We do not share any identifiable'))).toEqual([]);
    // What is there is found this way, wrapped: so what is not found is not there.
    expect(
      names.filter((name, at) => name.endsWith('_fragment.js') && texts[at]?.includes('cookies')),
    ).not.toEqual([]);
    expect(texts.filter((text) => text.includes('This text was withdrawn'))).not.toEqual([]);
    const moved = readFileSync(join(copy, 'smallprint-unreleased/topics/old/index.html'), 'utf8');
    expect(moved).toContain('content="0; url=../cookies/index.html"');
  });

  test('lets addresses lead on, on hosts that know redirects and on those that do not', () => {
    expect(page('topics/old')).toContain('content="0; url=/archive/topics/cookies/"');
    expect(page('topics/old')).toContain('<link rel="canonical" href="/archive/topics/cookies/">');
    expect(readFileSync(join(out, '_redirects'), 'utf8')).toBe(
      '/archive/topics/old/ /archive/topics/cookies/ 301\n',
    );
  });
});
