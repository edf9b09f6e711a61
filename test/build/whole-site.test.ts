import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { checkSite, content } from './check-site.ts';
import LinkHeader from 'http-link-header';
import { problemsIn } from '../unit/metadata/schema-org.ts';
import { build } from './build.ts';

const { out } = inject('site');
const styles = join(import.meta.dirname, '..', '..', 'src', 'styles', 'index.css');
const read = (file: string) => readFileSync(join(out, file), 'utf8');
const pagesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
const captures = readdirSync(join(content, 'captures'))
  .flatMap((file) =>
    readFileSync(join(content, 'captures', file), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line) as { site: string; at: string; original: string });

describe('the built site', () => {
  test('describes every page in terms of schema.org alone', () => {
    const described = pagesOf(out).flatMap((file) => {
      const [, json] =
        /<script type="application\/ld\+json">(.*?)<\/script>/.exec(read(file)) ?? [];
      return json === undefined ? [] : [[file, JSON.parse(json) as unknown] as const];
    });
    expect(described.flatMap(([file, value]) => problemsIn(value, file))).toEqual([]);
    const files = described.map(([file]) => file);
    expect(files).toContain('index.html');
    expect(files.filter((file) => file.startsWith('policies/'))).toHaveLength(2 * captures.length);
  });

  test('has a TimeMap beside each document, which leads to its versions and from its pages', () => {
    for (const { site, at } of captures) {
      const { refs } = LinkHeader.parse(read(`policies/${site}/timemap.link`));
      const page = `/policies/${site}/${at.slice(0, 10)}/`;
      const rels = refs.filter(({ uri }) => uri === page).map(({ rel }) => rel);
      expect(rels).toEqual(['first', 'last', 'memento']);
      expect(read(`${page.slice(1)}index.html`)).toContain(
        `<link rel="timemap" href="/policies/${site}/timemap.link" type="application/link-format">`,
      );
    }
  });

  test('names no address of its own where nobody said where it is published', () => {
    const addressed = pagesOf(out).filter((file) =>
      /rel="canonical"|og:(?:url|image)/.test(read(file)),
    );
    expect(addressed).toEqual([]);
  });

  test('has no broken link or anchor, loads nothing from elsewhere, and holds no inline code', async () => {
    expect(await checkSite(out)).toEqual([]);
  });

  test('publishes each original byte for byte, as its SHA-256 in the record says', () => {
    expect(captures.length).toBeGreaterThanOrEqual(5);
    for (const { site, at, original } of captures) {
      const source = readFileSync(join(out, 'policies', site, at.slice(0, 10), 'source.md'));
      expect(createHash('sha256').update(source).digest('hex')).toBe(original);
    }
  });

  test('publishes the record of each site as it stands in the content', () => {
    const records = readdirSync(join(content, 'captures'));
    expect(records.length).toBeGreaterThanOrEqual(5);
    for (const record of records) {
      const published = read(join('policies', record.replace(/\.jsonl$/, ''), 'captures.jsonl'));
      expect(published).toBe(readFileSync(join(content, 'captures', record), 'utf8'));
    }
  });

  test('declares the order of its layers before any style, on every page', () => {
    // A sheet that comes before it makes its own layer the first, which all others then overrule.
    const [, order = ''] = /@layer ([^;{]+);/.exec(readFileSync(styles, 'utf8')) ?? [];
    const declared = order.split(',').map((name) => name.trim());
    expect(declared.length).toBeGreaterThan(5);
    for (const file of pagesOf(out)) {
      const sheets = [...read(file).matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)];
      const text = sheets.map(([, sheet = '']) => read(sheet)).join('\n');
      const layers = [...text.matchAll(/@layer ([^;{]+)[;{]/g)].flatMap(([, names = '']) =>
        names.split(',').map((name) => name.trim()),
      );
      if (layers.length > 0) expect([file, [...new Set(layers)]]).toEqual([file, declared]);
    }
  });

  test('tells hosts the headers to send, the policy against foreign code among them', () => {
    const headers = read('_headers');
    expect(headers).toMatch(/^\/\*$/m);
    expect(headers).toMatch(/Content-Security-Policy: default-src 'none'/);
    expect(headers).toMatch(/X-Content-Type-Options: nosniff/i);
    expect(headers).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/);
  });

  test('carries the policy against foreign code on every page', () => {
    const pages = pagesOf(out);
    expect(pages.length).toBeGreaterThan(20);
    const without = pages.filter(
      (file) =>
        !/<meta http-equiv="Content-Security-Policy" content="default-src (?:'|&#39;)none/.test(
          read(file),
        ),
    );
    expect(without).toEqual([]);
  });

  test('never publishes archived HTML as a page', () => {
    const sources = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(^|\/)source\./.test(file),
    );
    expect(sources.filter((file) => file.endsWith('.html'))).toEqual([]);
  });

  test('keeps the wording of every policy in the text of its page', () => {
    expect(read('policies/webix.com/2009-09-12/index.html')).toContain('Webix™');
    expect(read('policies/ibps.com/2010-01-07/index.html')).toMatch(/Kalahare/);
    expect(read('policies/cellpex.com/2006-06-17/index.html')).not.toMatch(/\|\s*Privacy Policy/);
  });
});

test('the site works under another path and address: every link stays inside, and pictures are there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smallprint-base-'));
  try {
    await build(['--out', folder, '--base', '/archive/', '--site', 'https://archive.example']);
    const home = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(home).toContain('data-base="/archive/"');
    expect(home).toContain('href="/archive/policies/"');
    expect(await checkSite(folder)).toEqual([]);
    expect(home).toContain('<link rel="canonical" href="https://archive.example/archive/">');
    const sitemap = readFileSync(join(folder, 'sitemap-1.xml'), 'utf8');
    const listed = [
      ...sitemap.matchAll(/<loc>https:\/\/archive\.example\/archive\/([^<]*)<\/loc>/g),
    ];
    expect(listed.map(([, path = '']) => path)).toEqual(
      expect.arrayContaining(['', 'policies/calibex.com/2003-07-19/', 'cite/', 'guide/machines/']),
    );
    for (const [, path = ''] of listed)
      expect([path, existsSync(join(folder, path, 'index.html'))]).toEqual([path, true]);
    expect(readFileSync(join(folder, 'sitemap.xml'), 'utf8')).toContain(
      '<loc>https://archive.example/archive/sitemap-1.xml</loc>',
    );
    expect(home).toContain('href="/archive/opensearch.xml"');
    expect(existsSync(join(folder, 'opensearch.xml'))).toBe(true);
    const page = readFileSync(join(folder, 'policies/calibex.com/2003-07-19/index.html'), 'utf8');
    const [, ris = ''] =
      /href="data:application\/x-research-info-systems;charset=utf-8,([^"]+)"/.exec(page) ?? [];
    expect(decodeURIComponent(ris)).toMatch(
      /^TY {2}- ELEC\r\n[\s\S]*^UR {2}- https:\/\/archive\.example\/archive\/policies\/calibex\.com\/2003-07-19\/\r$/m,
    );
    for (const file of pagesOf(folder)) {
      const address = /property="og:image" content="([^"]+)"/.exec(
        readFileSync(join(folder, file), 'utf8'),
      )?.[1];
      // Addresses that moved are no pages of their own.
      if (address === undefined) continue;
      expect(address).toMatch(/^https:\/\/archive\.example\/archive\/share\/\w+\.png$/);
      expect(existsSync(join(folder, new URL(address).pathname.slice('/archive/'.length)))).toBe(
        true,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
