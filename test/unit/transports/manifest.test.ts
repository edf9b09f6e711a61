import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTransport } from '../../../scripts/ingest/transports/index.ts';
import { instantIn, readManifest } from '../../../scripts/ingest/transports/manifest/rows.ts';
import { writeManifestTemplate } from '../../../scripts/ingest/transports/manifest/template.ts';
import { formatFinding } from '../../../src/archive/finding.ts';
import { temporaryFolder } from './repository.ts';
import { surveyed } from './surveyed.ts';
import { writeZip, type GivenEntry } from './zip-of.ts';

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const HEADER = 'path,site,captured,url,memento,document\r\n';
const page = '<html><body><p>We keep your name.</p></body></html>';

test('rows say what files are: pages and texts, with where they came from', async () => {
  const folder = await folderOf({
    'manifest.csv':
      HEADER +
      'a/old.html,example.com,2003-07-19T16:39:06Z,http://example.com/privacy,,\r\n' +
      '"b, with comma.md",www.example.org,2004-01-02T03:04:05+02:00,,,Cookie policy\r\n' +
      'c.htm,example.net,,,https://web.archive.org/web/20050607080910id_/http%3A//example.net/p,\r\n',
    'a/old.html': page,
    'b, with comma.md': '# Cookies\n',
    'c.htm': page,
  });
  const { readings, counts, entries } = await surveyed(openTransport(folder));
  expect(counts).toEqual({ files: 3, captures: 3, passedOver: 0, aside: 0 });
  expect(entries.map(({ format }) => format)).toEqual(['html', 'markdown', 'html']);
  expect(readings).toMatchObject([
    {
      site: 'example.com',
      at: '2003-07-19T16:39:06Z',
      url: 'http://example.com/privacy',
      extension: 'html',
      source: 'manifest',
    },
    { site: 'example.org', at: '2004-01-02T01:04:05Z', document: 'cookie-policy', extension: 'md' },
    {
      site: 'example.net',
      at: '2005-06-07T08:09:10Z',
      url: 'http://example.net/p',
      document: 'privacy-policy',
    },
  ]);
});

test('what the files or the manifest have alone is named', async () => {
  const folder = await folderOf({
    'manifest.csv': `${HEADER}a.html,example.com,20030719163906,,,\ngone.html,example.com,20030719163906,,,\n`,
    'a.html': page,
    'notes.txt': 'x',
  });
  const { codes, findings } = await surveyed(openTransport(folder));
  expect(codes).toEqual(['not-in-manifest', 'missing-file']);
  expect(findings[1]?.at).toEqual({ file: join(folder, 'manifest.csv'), line: 3 });
});

describe('a zip file with a manifest', () => {
  const manifest = `${HEADER}a/old.html,example.com,20030719163906,,,\ngone.html,example.com,20030719163906,,,\n`;
  const zipOf = async (...entries: readonly GivenEntry[]): Promise<string> =>
    writeZip(join(await temporaryFolder(), 'pages.zip'), entries);

  test.each([
    ['at its top', ''],
    ['at the top of the folder that was packed', 'pages/'],
  ])('%s is read like a folder with one', async (_, folder) => {
    const zip = await zipOf(
      { name: `${folder}a/old.html`, text: page },
      { name: `${folder}manifest.csv`, text: manifest },
      { name: `${folder}notes.md`, text: '# N\n' },
    );
    const { readings, findings, codes } = await surveyed(openTransport(zip));
    expect(readings).toMatchObject([
      { site: 'example.com', at: '2003-07-19T16:39:06Z', known: { path: 'a/old.html' } },
    ]);
    expect(codes).toEqual(['not-in-manifest', 'missing-file']);
    expect(findings.map(({ at }) => at)).toEqual([
      { file: `${zip}:${folder}notes.md` },
      { file: `${zip}:${folder}manifest.csv`, line: 3 },
    ]);
  });

  test('of a folder beside other files describes none of those', async () => {
    const zip = await zipOf(
      { name: 'old.html', text: page },
      { name: 'pages/manifest.csv', text: `${HEADER}old.html,example.com,20030719163906,,,\n` },
    );
    const { codes, readings } = await surveyed(openTransport(zip));
    expect(readings).toEqual([]);
    expect(codes).toEqual(['not-in-manifest', 'missing-file']);
  });

  test('of which there are two, or that is damaged, has no files that it describes', async () => {
    const two = await zipOf(
      { name: 'a/manifest.csv', text: HEADER },
      { name: 'b/manifest.csv', text: HEADER },
      { name: 'b/old.html', text: page },
    );
    expect((await surveyed(openTransport(two))).codes).toContain('no-manifest');
    const damaged = await zipOf({ name: 'manifest.csv', text: HEADER, check: 1 });
    expect((await surveyed(openTransport(damaged))).codes).toEqual(['damaged-archive']);
  });
});

test('one file may be two captures', async () => {
  const folder = await folderOf({
    'manifest.csv': `${HEADER}a.html,example.com,20030719163906,,,\na.html,example.com,20040719163906,,,\n`,
    'a.html': page,
  });
  const { readings } = await surveyed(openTransport(folder));
  expect(readings.map(({ at }) => at)).toEqual(['2003-07-19T16:39:06Z', '2004-07-19T16:39:06Z']);
});

describe('a row that cannot be used is a finding with its line', () => {
  test.each([
    ['a day without a time', 'a.html,example.com,2003-07-19,,,', 'no instant to the second'],
    [
      'a time without a zone',
      'a.html,example.com,2003-07-19 12:00:00,,,',
      'no instant to the second',
    ],
    [
      'a day that no calendar has',
      'a.html,example.com,2003-02-30T00:00:00Z,,,',
      'no instant to the second',
    ],
    ['no instant', 'a.html,example.com,,,,', 'does not say when'],
    ['no path', ',example.com,20030719163906,,,', 'has no path'],
    [
      'an address that runs',
      'a.html,example.com,20030719163906,javascript:alert(1),,',
      'no address of a page',
    ],
    [
      'a memento of another instant',
      'a.html,example.com,20030719163906,,https://web.archive.org/web/20040101000000/http://example.com/,',
      'its memento was captured at',
    ],
    [
      'a path that climbs',
      '../../etc/passwd,example.com,20030719163906,,,',
      'leads out of the source',
    ],
    ['an absolute path', '/etc/passwd,example.com,20030719163906,,,', 'leads out of the source'],
    ['a quote that is not closed', '"a.html,example.com,20030719163906,,,', ''],
  ])('%s', (_, row, reason) => {
    const { rows, findings } = readManifest(
      Buffer.from(`${HEADER}ok.html,example.com,20030719163906,,,\r\n${row}\r\n`),
      'manifest.csv',
    );
    expect(rows.map(({ path }) => path)).toEqual(['ok.html']);
    expect(findings.map(({ at }) => at.line)).toEqual([
      expect.toSatisfy((line: number) => line === 3 || line === 4),
    ]);
    expect(formatFinding(findings[0]!)).toContain(reason);
  });

  test.each([
    ['path,site,captured', 'not-a-domain', 'a.html,not a domain,20030719163906'],
    ['path,captured', 'unnamed-site', 'a.html,20030719163906'],
    ['path,site,captured,document', 'unnamed-document', 'a.html,example.com,20030719163906,日本'],
  ])('by what it names (%s)', async (header, code, row) => {
    const folder = await folderOf({ 'manifest.csv': `${header}\n${row}\n`, 'a.html': page });
    expect((await surveyed(openTransport(folder))).codes).toEqual([code]);
  });
});

test('columns may stand in any order, with semicolons and a byte-order mark, as spreadsheets write them', () => {
  const { rows, findings } = readManifest(
    Buffer.from('\uFEFFCaptured;Path;Site\n20030719163906;a.html;example.com\n'),
    'm',
  );
  expect(findings).toEqual([]);
  expect(rows).toMatchObject([{ path: 'a.html', site: 'example.com', line: 2 }]);
});

test.each(['', 'a,b\n1,2\n', '\u0000\u0001'])(
  'a manifest without its columns says which are missing (%j)',
  (text) => {
    const { rows, findings } = readManifest(Buffer.from(text), 'm');
    expect(rows).toEqual([]);
    expect(findings.map(({ code, at }) => [code, at.line])).toEqual([['manifest-row', 1]]);
  },
);

test('a manifest that is not UTF-8 is a finding, not a guess', () => {
  expect(readManifest(Buffer.from([0x70, 0xe9]), 'm').findings).toHaveLength(1);
});

test.each([
  ['20030719163906', '2003-07-19T16:39:06Z'],
  ['2003-07-19T16:39:06.123Z', '2003-07-19T16:39:06Z'],
  ['2003-07-19 23:39:06 -0500', '2003-07-20T04:39:06Z'],
  ['2003-07-19T24:00:00Z', undefined],
  ['19/07/2003', undefined],
])('%s is the instant %s', (text, instant) => {
  expect(instantIn(text)).toBe(instant);
});

test('a folder without a manifest says how to get one, for each file', async () => {
  const { codes, findings } = await surveyed(
    openTransport(await folderOf({ 'a.html': page, 'b.md': '# P\n' })),
  );
  expect(codes).toEqual(['no-manifest', 'no-manifest']);
  expect(formatFinding(findings[0]!)).toContain('--init');
});

test('the template is filled in from what texts of the Princeton–Leuven corpus say, and read as it is', async () => {
  const memento = 'https://web.archive.org/web/20030719163906id_/http%3A//example.com/privacy';
  const quote = `> *The following text is extracted and transformed from the example.com privacy policy that was archived on 2003-07-19. Please check the [original snapshot on the Wayback Machine](${memento}) for the most accurate reproduction.*`;
  const folder = await folderOf({
    'e/ex/exa/example.com.md': `${quote}\n\n# Privacy\n\nWe keep your name.\n`,
    'e/ex/exa/example.org.md': '# Privacy\n\nA text without its first line.\n',
    'policy.v2.md': '# Privacy\n',
  });
  await writeManifestTemplate(folder);
  expect(await readFile(join(folder, 'manifest.csv'), 'utf8')).toBe(
    'path,site,captured,url,memento,document,type\r\n' +
      `e/ex/exa/example.com.md,example.com,2003-07-19T16:39:06Z,http://example.com/privacy,${memento},,\r\n` +
      'e/ex/exa/example.org.md,example.org,,,,,\r\n' +
      'policy.v2.md,,,,,,\r\n',
  );
  const { entries } = await surveyed(openTransport(folder));
  expect(entries).toMatchObject([
    {
      format: 'princeton-leuven',
      reading: { site: 'example.com', at: '2003-07-19T16:39:06Z', memento, extension: 'md' },
    },
  ]);
});

test('the template names every page, with what their names and first lines tell, and is never written over', async () => {
  const folder = await folderOf({
    'example.com/20030719163906.html': page,
    'saved, once.html': '<!-- saved from url=(0026)http://example.org/privacy -->\n<html>',
    'policy.md': '# P\n',
    'logo.png': 'x',
  });
  expect(await writeManifestTemplate(folder)).toMatchObject({ rows: 3 });
  expect(await readFile(join(folder, 'manifest.csv'), 'utf8')).toBe(
    'path,site,captured,url,memento,document,type\r\n' +
      'example.com/20030719163906.html,example.com,2003-07-19T16:39:06Z,,,,\r\n' +
      'policy.md,,,,,,\r\n' +
      '"saved, once.html",,,http://example.org/privacy,,,\r\n',
  );
  await expect(writeManifestTemplate(folder)).rejects.toThrow('not written over');
  await expect(writeManifestTemplate(join(folder, 'policy.md'))).rejects.toThrow('is no folder');
  const { codes, counts } = await surveyed(openTransport(folder));
  expect(counts.captures).toBe(1);
  expect(codes).toEqual([
    'manifest-row',
    'manifest-row',
    // The picture; the pages of the two rows are named, though not yet fully.
    'not-in-manifest',
  ]);
});
