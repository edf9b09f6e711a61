/** Files that are no text are captures that failed: the timeline shows them, and presumes nothing over them. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTransport } from '../../../scripts/ingest/transports/index.ts';
import { MANNERS } from '../../../scripts/ingest/transports/wayback/polite.ts';
import { waybackTransport } from '../../../scripts/ingest/transports/wayback/transport.ts';
import { formatFinding } from '../../../src/archive/finding.ts';
import { notText } from '../../../src/engine/formats/not-text.ts';
import { readCatalogue, readCurated } from '../../../src/engine/reader.ts';
import { originalFile } from '../../../src/engine/store/originals.ts';
import { readRecord } from '../../../src/engine/store/record.ts';
import { archiveOf, MEMENTO } from '../transports/wayback-server.ts';
import { file, ingestFrom, princetonText, temporaryContent, transportOf } from './texts.ts';

const pdf = Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1');
const page = '<html><body><h1>Privacy</h1><p>We write down who bought which pot.</p></body></html>';

async function pages(): Promise<string> {
  const folder = await temporaryContent();
  await writeFile(join(folder, 'a.html'), page);
  await writeFile(join(folder, 'b.pdf'), pdf);
  await writeFile(join(folder, 'c.html'), pdf);
  await writeFile(
    join(folder, 'manifest.csv'),
    'path,site,captured\na.html,pots.example,20030719163906\nb.pdf,pots.example,20040719163906\n' +
      'c.html,pots.example,20050719163906\na.html,pots.example,20060719163906\n',
  );
  return folder;
}

test('a PDF that a manifest lists is a failed capture, and its bytes are kept', async () => {
  const content = await temporaryContent();
  const { outcome, findings } = await ingestFrom(content, openTransport(await pages()));
  expect(outcome).toMatchObject({ captures: 4, recorded: 4, failed: 2, aside: 0, written: 1 });
  expect(findings.map(({ code, level }) => [code, level])).toEqual([
    ['not-text', 'notice'],
    ['not-text', 'notice'],
  ]);
  expect(formatFinding(findings[0]!)).toContain('b.pdf: The capture is a PDF file');
  const record = await readRecord(content, 'pots.example');
  expect(record.map(({ status }) => status)).toEqual(['ok', 'ok', 'not-text', 'not-text']);
  for (const { original, extension } of record.filter(({ status }) => status !== 'ok')) {
    expect(extension).toBe('pdf');
    expect(readFileSync(join(content, originalFile(original, extension)))).toEqual(pdf);
  }
  const { sites } = await readCatalogue(content);
  expect(sites[0]?.documents[0]?.failed.map(({ at }) => at.slice(0, 4))).toEqual(['2004', '2005']);
  const again = await ingestFrom(content, openTransport(await pages()));
  expect(again.outcome).toMatchObject({ recorded: 0, identical: 4 });
  expect(again.findings).toEqual([]);
});

test('a PDF in a web archive is fetched, kept, and recorded as failed', async () => {
  const content = await temporaryContent();
  const archive = await archiveOf([
    {
      timestamp: '20040719163906',
      mimetype: 'application/pdf',
      replay: (response) =>
        response.writeHead(200, { ...MEMENTO, 'Content-Type': 'application/pdf' }).end(pdf),
    },
  ]);
  const transport = waybackTransport('wayback:example.com/privacy', {
    endpoint: archive.endpoint,
    manners: { ...MANNERS, interval: 0 },
  });
  const { outcome } = await ingestFrom(content, transport);
  expect(outcome).toMatchObject({ recorded: 1, failed: 1, aside: 0 });
  const [capture] = await readRecord(content, 'example.com');
  expect(capture).toMatchObject({ status: 'not-text', extension: 'pdf' });
  expect(existsSync(join(content, originalFile(capture!.original, 'pdf')))).toBe(true);
});

test('a curator who calls a PDF a policy makes no text of it', async () => {
  const content = await temporaryContent();
  await mkdir(join(content, 'sites'));
  await writeFile(
    join(content, 'sites', 'pots.example.mdx'),
    '---\nrulings:\n  - at: 2004-07-19T16:39:06Z\n    ruling: policy\n    reason: I read it.\n---\n',
  );
  const curated = await readCurated(content);
  const { outcome } = await ingestFrom(content, openTransport(await pages()), { curated });
  expect(outcome).toMatchObject({ recorded: 4, written: 1 });
});

test('texts of other sources are what they are read as', async () => {
  const content = await temporaryContent();
  const text = princetonText({ body: '# Privacy\n\nWe keep\0 your name.\n' });
  const { outcome } = await ingestFrom(content, transportOf([file('a', text)]));
  expect(outcome).toMatchObject({ recorded: 1, failed: 0 });
});

describe('what is no text is told by its bytes', () => {
  const described = (type: string) => ({
    origin: { kind: 'manifest', line: 2, at: '2003-07-19T16:39:06Z', type } as const,
  });
  test.each([
    ['%PDF-1.4\n', '', 'pdf'],
    ['PK\u0003\u0004', '', 'zip'],
    ['{\\rtf1 x}', 'text/html', 'rtf'],
    ['\u0000\u0001\u0000\u0000\u0000', '', 'bin'],
    ['no page at all', 'application/octet-stream', 'bin'],
    ['<html>a\0page</html>', '', undefined],
    ['<html>a page</html>', 'application/pdf', undefined],
    ['words', 'text/html', undefined],
    ['words', 'application/xhtml+xml', undefined],
  ])('%j, served as “%s”: %s', (text, type, extension) => {
    const bytes = Buffer.from(text, 'latin1');
    expect(notText(bytes, described(type), { extension: 'html' })).toBe(extension);
  });
});
