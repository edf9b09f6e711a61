import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { formatCheckFinding } from '../../scripts/check/base/report.ts';
import { checks } from '../../scripts/check/checks/index.ts';
import { checkFiles, tooManyFiles } from '../../scripts/check/steps/check-files.ts';
import { findSite } from '../../scripts/check/steps/find-site.ts';
import { visitSite } from '../../scripts/check/steps/visit-site.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The codes and first arguments of what is found in a site of these files. */
async function found(files: Record<string, string>): Promise<string[]> {
  const out = mkdtempSync(join(tmpdir(), 'smallprint-check-'));
  folders.push(out);
  for (const [file, text] of Object.entries({ 'index.html': '<html data-base="/">', ...files })) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), text);
  }
  const findings = visitSite(await findSite(out), checks);
  for (const finding of findings) expect(formatCheckFinding(finding, checks)).not.toMatch(/[{}]/);
  return findings.map(({ code, file, args }) => `${code} ${file} ${Object.values(args)[0]}`);
}

describe('links', () => {
  test('to pages, files, and places on them are found good', async () => {
    const index = `<html data-base="/"><h1 id="top-of-it">A</h1><a href="#top-of-it">1</a>
      <a href="about/">2</a><a href="/about/?x=1#team">3</a><a href="/about/source.md">4</a>
      <a href="https://example.com/nowhere#x">5</a><a href="mailto:a@example.com">6</a>
      <a href="#">7</a><a href="/about/#:~:text=team">8</a><a href="/about/#%C3%A9">9</a>`;
    const about =
      '<p id="team"></p><p id="é"></p><a href="../">home</a><a href="./source.md">s</a>';
    expect(
      await found({ 'index.html': index, 'about/index.html': about, 'about/source.md': '' }),
    ).toEqual([]);
  });

  test('that lead nowhere are found, with the page that they stand on', async () => {
    expect(
      await found({ 'index.html': '<a href="/gone/">x</a><img src="/gone.png" alt="">' }),
    ).toEqual(['broken-link index.html /gone/', 'broken-link index.html /gone.png']);
  });

  test('to a page without the slash at its end are found: they work on some servers only', async () => {
    const [finding] = await found({ 'index.html': '<a href="/a">x</a>', 'a/index.html': '' });
    expect(finding).toBe('broken-link index.html /a');
  });

  test('outside the base path are found', async () => {
    const page =
      '<html data-base="/archive/"><a href="/about/">x</a><a href="/archive/about/">y</a>';
    expect(await found({ 'index.html': page, 'about/index.html': '' })).toEqual([
      'broken-link index.html /about/',
    ]);
  });

  test('to a place that the page does not have are found, on the page itself and on others', async () => {
    const page = '<a href="#none">1</a><a href="/a/#none">2</a><a href="/a/#some">3</a>';
    expect(await found({ 'index.html': page, 'a/index.html': '<b id="some">' })).toEqual([
      'broken-anchor index.html #none',
      'broken-anchor index.html /a/#none',
    ]);
  });

  test('that stand on many pages are told once, with their number', async () => {
    const out = mkdtempSync(join(tmpdir(), 'smallprint-check-'));
    folders.push(out);
    for (const name of ['index', 'a', 'b'])
      writeFileSync(join(out, `${name}.html`), '<a href="/x/">');
    const findings = visitSite(await findSite(out), checks);
    expect(findings.map(({ others }) => others)).toEqual([2]);
  });
});

test.each([
  ['a script', '<script src="https://example.com/a.js"></script>'],
  ['a style sheet', '<link rel="stylesheet" href="//example.com/a.css">'],
  ['a picture', '<img alt="" srcset="https://example.com/a.png 2x">'],
  ['a frame', '<iframe src="https://example.com/"></iframe>'],
  ['a connection', '<link rel="preconnect" href="https://example.com">'],
  ['what is sent by a form', '<form action="https://example.com/"></form>'],
])('%s from another origin is found', async (_, html) => {
  expect((await found({ 'index.html': html }))[0]).toMatch(/^other-origin index\.html/);
});

test('addresses of other origins that nothing loads are let be', async () => {
  const html =
    '<link rel="canonical" href="https://example.com/"><a href="https://example.com/">x</a>';
  expect(await found({ 'index.html': html })).toEqual([]);
});

test('a style sheet that loads from another origin is found', async () => {
  const css = '@import "https://example.com/a.css"; a { background: url(//example.com/b.png) }';
  expect(await found({ 'a.css': css, 'b.css': 'a { background: url("/c.png") }' })).toHaveLength(2);
});

test.each([
  '<script>1</script>',
  '<script type="module">1</script>',
  '<style>a{}</style>',
  '<p style="color:red">',
  '<p onclick="x()">',
  '<a href=" JavaScript:alert(1)">x</a>',
])('%s is found: a page holds no code of its own', async (html) => {
  expect(await found({ 'index.html': html })).toContainEqual(
    expect.stringMatching(/^inline-code index\.html/),
  );
});

test('an id that stands twice on a page is found, and one that stands on two pages is not', async () => {
  const page = '<p id="a"></p>';
  expect(await found({ 'a.html': page, 'b.html': page })).toEqual([]);
  expect(await found({ 'a.html': page + page })).toEqual(['duplicate-id a.html a']);
});

test('a listing of more than 200 entries is found', async () => {
  const names = Array.from({ length: 230 }, (_, number) => `site${number}.com`);
  const files = Object.fromEntries(names.map((name) => [`policies/${name}/index.html`, '']));
  const list = (count: number) =>
    names
      .slice(0, count)
      .map((name) => `<a href="/policies/${name}/">x</a>`)
      .join('');
  expect(await found({ ...files, 'policies/index.html': list(200) })).toEqual([]);
  expect(await found({ ...files, 'policies/index.html': list(230) })).toEqual([
    'long-listing policies/index.html 230',
  ]);
});

test('a listing counts versions apart from their changes, and not what entries lead to beside them', async () => {
  const days = Array.from({ length: 230 }, (_, number) => `${1800 + number}-01-01`);
  const files = Object.fromEntries(
    days.flatMap((day) => [
      [`policies/a.com/${day}/index.html`, ''],
      [`policies/a.com/${day}/changes/index.html`, ''],
    ]),
  );
  const list = (entry: (day: string) => string) => ({
    ...files,
    'policies/a.com/index.html': days.map(entry).join(''),
  });
  const version = (day: string) => `<a href="/policies/a.com/${day}/">x</a>`;
  const changes = (day: string) => `<a href="/policies/a.com/${day}/changes/">x</a>`;
  expect(await found(list(version))).toEqual(['long-listing policies/a.com/index.html 230']);
  expect(await found(list(changes))).toEqual(['long-listing policies/a.com/index.html 230']);
  const few = (day: string) => (day < '1950' ? version(day) + changes(day) : '');
  expect(await found(list(few))).toEqual([]);
  const aside = (day: string) => `<a data-aside href="/policies/a.com/${day}/">x</a>`;
  expect(await found(list(aside))).toEqual([]);
});

test('a folder without a site is named, with what to do', async () => {
  await expect(findSite('/nowhere/at/all')).rejects.toThrow(/\/nowhere\/at\/all.*npm run build/);
});

test('a site of more files than its host takes is found, with how many the search has', () => {
  const site = {
    out: '',
    base: '/',
    files: new Set(['index.html', 'pagefind/index/a.pf_index', 'pagefind/table/b.pf_table']),
  };
  expect(checkFiles(site, undefined)).toEqual([]);
  expect(checkFiles(site, 3)).toEqual([]);
  const [finding] = checkFiles(site, 2);
  expect(finding && formatCheckFinding(finding, [tooManyFiles])).toContain(
    'has 3 files, and its host takes 2; 2 of them are the search index',
  );
});
