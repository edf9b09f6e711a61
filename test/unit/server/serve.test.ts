import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../../scripts/preview/serve.ts';

let place: string;
let site: Served;
let based: Served;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'smallprint-serve-'));
  const folder = join(place, 'site');
  await mkdir(join(folder, 'policies', 'a b.example'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  await mkdir(join(folder, 'pagefind'));
  await Promise.all(
    Object.entries({
      'index.html': 'home',
      '404.html': 'no such page',
      _headers: '/*',
      '.secret': 'secret',
      'policies/index.html': 'policies',
      'policies/a b.example/index.html': 'a',
      'policies/a b.example/source.md': '# Süß',
      'policies/a b.example/source.html.txt': '<script>',
      'pagefind/wasm.en.pagefind': 'wasm',
      'pagefind/x.wasm': 'wasm',
      'style.css': 'css',
      'script.js': 'js',
    }).map(([name, text]) => writeFile(join(folder, name), text)),
  );
  await writeFile(join(place, 'outside.txt'), 'outside');
  await symlink(join(place, 'outside.txt'), join(folder, 'link.txt'));
  await symlink(place, join(folder, 'linked'));
  site = await serve({ folder, port: 0 });
  based = await serve({ folder, port: 0, base: '/archive/' });
});

afterAll(async () => {
  await Promise.all([site.close(), based.close()]);
  await rm(place, { recursive: true });
});

describe('a site built for a path', () => {
  const built = async (): Promise<string> => {
    const folder = await mkdtemp(join(place, 'built-'));
    await writeFile(join(folder, 'index.html'), '<html lang="en" data-base="/archive/">home');
    return folder;
  };

  test('is served under it, without being told', async () => {
    const served = await serve({ folder: await built(), port: 0 });
    expect(new URL(served.url).pathname).toBe('/archive/');
    expect((await ask('/archive/', { from: served })).body).toContain('home');
    await served.close();
  });

  test('is not served under another: its links would lead nowhere', async () => {
    await expect(serve({ folder: await built(), port: 0, base: '/' })).rejects.toThrow(
      /built for the path \/archive\/.*Leave --base out/,
    );
    const served = await serve({ folder: await built(), port: 0, base: 'archive' });
    expect(new URL(served.url).pathname).toBe('/archive/');
    await served.close();
  });
});

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks for a path exactly as it is written: `fetch` would tidy it up. */
function ask(path: string, { from = site, method = 'GET' } = {}): Promise<Answer> {
  const { hostname, port } = new URL(from.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the preview server', () => {
  test('names the address of the home page', async () => {
    expect(site.url).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(await (await fetch(site.url)).text()).toBe('home');
  });

  test('serves pages at their folders, with spaces and queries in the address', async () => {
    expect((await ask('/policies/a%20b.example/?mark=zip+code')).body).toBe('a');
  });

  test('sends a folder without its slash to the address with it', async () => {
    const { status, headers } = await ask('/policies/a%20b.example?x=1');
    expect([status, headers['location']]).toEqual([301, '/policies/a%20b.example/?x=1']);
    expect((await ask('//policies')).status).toBe(404);
  });

  test('answers what is not there with the site’s own page and status 404', async () => {
    for (const path of [
      '/nothing',
      '/nothing/',
      '/empty/',
      '/empty',
      '/style.css/',
      '/policies//',
    ]) {
      const { status, body, headers } = await ask(path);
      expect([path, status, body]).toEqual([path, 404, 'no such page']);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
  });

  test.each([
    ['/policies/a%20b.example/source.md', 'text/plain; charset=utf-8'],
    ['/policies/a%20b.example/source.html.txt', 'text/plain; charset=utf-8'],
    ['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
    ['/pagefind/x.wasm', 'application/wasm'],
    ['/style.css', 'text/css; charset=utf-8'],
    ['/script.js', 'text/javascript; charset=utf-8'],
    ['/', 'text/html; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /);
  });

  test.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/policies/..%2f..%2foutside.txt',
    '/..%5coutside.txt',
    '/link.txt',
    '/linked/outside.txt',
    '/.secret',
    '/_headers',
    '/%00',
    '/%zz',
    '/policies/%2fetc%2fpasswd',
  ])('gives nothing away at %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([404, 'no such page']);
  });

  test('never sends anyone to another host', async () => {
    const { headers } = await ask('/%2f%2fevil.example');
    expect(headers['location']).toBeUndefined();
  });

  test('packs text for whoever can unpack it, and nothing that is packed already', async () => {
    const encoding = async (path: string, accepted: string): Promise<string | null> => {
      const response = await fetch(site.url + path, { headers: { 'Accept-Encoding': accepted } });
      expect(await response.text()).not.toBe('');
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      return response.headers.get('content-encoding');
    };
    expect(await encoding('style.css', 'br, gzip')).toBe('gzip');
    expect(await encoding('style.css', 'identity')).toBeNull();
    expect(await encoding('pagefind/wasm.en.pagefind', 'gzip')).toBeNull();
    expect(await (await fetch(`${site.url}style.css`)).text()).toBe('css');
  });

  test('answers HEAD without a body, and refuses to change anything', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  test('serves a site that was built for another path under that path only', async () => {
    expect(based.url).toMatch(/\/archive\/$/);
    expect((await ask('/archive/policies/', { from: based })).body).toBe('policies');
    expect((await ask('/policies/', { from: based })).status).toBe(404);
    expect((await ask('/', { from: based })).headers['location']).toBe('/archive/');
    expect((await ask('/archive', { from: based })).headers['location']).toBe('/archive/');
    expect((await ask('/archive/policies', { from: based })).headers['location']).toBe(
      '/archive/policies/',
    );
  });

  test('says what to do when the port is taken', async () => {
    const port = Number(new URL(site.url).port);
    await expect(serve({ folder: join(place, 'site'), port })).rejects.toThrow(
      `Port ${port} is taken by another program`,
    );
  });

  test('says what to do when nothing is built', async () => {
    await expect(serve({ folder: join(place, 'none'), port: 0 })).rejects.toThrow('npm run build');
  });
});
