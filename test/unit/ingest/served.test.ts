/** What a web archive serves besides bytes: kept in the record, and heeded when the text is derived. */
import type { ServerResponse } from 'node:http';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openTransport } from '../../../scripts/ingest/transports/index.ts';
import { MANNERS } from '../../../scripts/ingest/transports/wayback/polite.ts';
import { waybackTransport } from '../../../scripts/ingest/transports/wayback/transport.ts';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriverHere } from '../../../src/engine/ingest/deriver.ts';
import { remake } from '../../../src/engine/ingest/remake.ts';
import { openJournal } from '../../../src/engine/store/journal.ts';
import { policyFiles, readPolicy } from '../../../src/engine/store/policies.ts';
import { readRecord } from '../../../src/engine/store/record.ts';
import { archiveOf, MEMENTO, type Held } from '../transports/wayback-server.ts';
import { ingestFrom, temporaryContent } from './texts.ts';
import { writeFile } from 'node:fs/promises';

const page = (words: string): string =>
  `<html><head><title>Privacy Policy</title></head><body><p>${words}</p></body></html>`;

/** A page in ISO 8859-2 that does not say so itself. */
const central = Buffer.from(
  page('Chr\xe1n\xedme va\xb9e \xfadaje, a nikomu je ned\xe1v\xe1me.'),
  'latin1',
);
const SAYS = 'Chráníme vaše údaje, a nikomu je nedáváme.';

const served =
  (headers: Record<string, string>, body: Buffer | string) => (response: ServerResponse) =>
    response.writeHead(200, { ...MEMENTO, ...headers }).end(body);

async function takenIn(content: string, held: readonly Held[]) {
  const archive = await archiveOf(held);
  let now = 0;
  const world = {
    fetch,
    now: () => now,
    random: () => 1,
    sleep: async (milliseconds: number) => void (now += milliseconds),
  };
  const manners = { ...MANNERS, attempts: 3 };
  const options = { endpoint: archive.endpoint, world, manners };
  const taken = await ingestFrom(content, waybackTransport('wayback:example.com/privacy', options));
  return { ...taken, archive };
}

async function texts(content: string): Promise<string[]> {
  const files = await policyFiles(content);
  return Promise.all(files.map(async (file) => (await readPolicy(content, file)).body.trim()));
}

async function remade(content: string) {
  const journal = await openJournal(content);
  const deriver = deriverHere({ taxonomy: compileTaxonomy([]) });
  const [report, advance] = [() => {}, () => {}];
  const counts = await remake({ content, deriver, journal, curated: new Map(), report, advance });
  await journal.close();
  return counts;
}

describe('the type that a page was served with', () => {
  const type = 'text/html; charset=iso-8859-2';
  const held = { timestamp: '20030719163906', replay: served({ 'Content-Type': type }, central) };

  test('stands in the record, and its character set is that of the text, also when it is made again', async () => {
    const content = await temporaryContent();
    await takenIn(content, [held]);
    const [capture] = await readRecord(content, 'example.com');
    expect(capture?.known).toMatchObject({ type, http: 200, digest: expect.any(String) });
    expect(await texts(content)).toEqual([SAYS]);
    expect(await remade(content)).toMatchObject({ versions: 1, written: 0, refused: 0 });
    expect(await texts(content)).toEqual([SAYS]);
  });

  test('is passed over where the bytes contradict it', async () => {
    const content = await temporaryContent();
    const wrong = served({ 'Content-Type': 'text/html; charset=utf-8' }, central);
    await takenIn(content, [{ ...held, replay: wrong }]);
    expect(await texts(content)).toEqual([SAYS.replace('š', '¹')]);
  });

  test('is that of the first capture where the same bytes were served as two', async () => {
    const content = await temporaryContent();
    const other = served({ 'Content-Type': 'text/html; charset=iso-8859-1' }, central);
    await takenIn(content, [
      { ...held, digest: 'A' },
      { timestamp: '20040719163906', replay: other, digest: 'B' },
    ]);
    expect(await texts(content)).toEqual([SAYS]);
    expect(await remade(content)).toMatchObject({ versions: 1, written: 0 });
  });

  test('can stand in a manifest', async () => {
    const [content, folder] = [await temporaryContent(), await temporaryContent()];
    await writeFile(join(folder, 'a.html'), central);
    await writeFile(
      join(folder, 'manifest.csv'),
      `path,site,captured,type\na.html,example.com,2003-07-19T16:39:06Z,${type}\n`,
    );
    await ingestFrom(content, openTransport(folder));
    expect((await readRecord(content, 'example.com'))[0]?.known).toEqual({ path: 'a.html', type });
    expect(await texts(content)).toEqual([SAYS]);
  });
});

test('relative links lead to where they led on the page, its address known from the index', async () => {
  const content = await temporaryContent();
  const body = page(
    'We keep it. See <a href="/legal/cookies">cookies</a> and <a href="data:,x">this</a>.',
  );
  await takenIn(content, [{ timestamp: '20030719163906', replay: served({}, body) }]);
  const standing = 'We keep it. See [cookies](http://www.example.com/legal/cookies) and this.';
  expect(await texts(content)).toEqual([standing]);
  expect(await remade(content)).toMatchObject({ versions: 1, written: 0 });
});

test('a body that the archive holds in part is taken in, and the record says how much of it', async () => {
  const content = await temporaryContent();
  const body = page('We keep your name.');
  const headers = { 'Content-Type': 'text/html', 'X-Archive-Orig-Content-Length': '9000' };
  const replay = served(headers, body);
  await takenIn(content, [{ timestamp: '20030719163906', replay }]);
  expect((await readRecord(content, 'example.com'))[0]?.known).toMatchObject({
    truncated: `${body.length} of 9000 bytes`,
  });
  expect(await texts(content)).toEqual(['We keep your name.']);
});

test('each capture that an archive lists is taken in, recorded as failed, or named', async () => {
  const content = await temporaryContent();
  const busy = (status: number, headers: Record<string, string>) => {
    return (response: ServerResponse, times: number): void => {
      if (times === 1) response.writeHead(status, headers).end();
      else served({}, page(`We keep ${status} names.`))(response);
    };
  };
  const { outcome, findings } = await takenIn(content, [
    { timestamp: '20010101000000', digest: 'A', replay: served({ 'Content-Encoding': 'gzip' }, gzipSync(page('We keep packed names.'))) },
    { timestamp: '20020101000000', digest: 'B', replay: busy(429, { 'Retry-After': '60' }) },
    { timestamp: '20030101000000', digest: 'C', replay: busy(503, {}) },
    { timestamp: '20040101000000', digest: 'D', replay: (response) => response.writeHead(404).end() },
    { timestamp: '20050101000000', digest: 'E', replay: (response) => response.writeHead(404, MEMENTO).end('gone') },
    { timestamp: '20060101000000', digest: 'F', statuscode: '301' },
    { timestamp: '20070101000000', digest: 'G', replay: (response) => response.writeHead(302, { ...MEMENTO, Location: 'http://example.com/' }).end() },
    { timestamp: '20080101000000', digest: 'H', replay: (response) => response.writeHead(200, { ...MEMENTO, 'Content-Length': '900' }).write('<html>', () => response.destroy()) },
  ]); // prettier-ignore
  expect(outcome).toMatchObject({ captures: 8, recorded: 6, failed: 3, aside: 2, written: 3 });
  expect(await texts(content)).toEqual([
    'We keep packed names.',
    'We keep 429 names.',
    'We keep 503 names.',
  ]);
  const record = await readRecord(content, 'example.com');
  expect(record.map(({ status }) => status)).toEqual([
    'ok', 'ok', 'ok', 'error-page', 'redirect', 'redirect',
  ]); // prettier-ignore
  expect(findings.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual([
    'not-answered',
    'not-answered',
  ]);
  expect(readdirSync(join(content, 'policies', 'example.com'))).toHaveLength(3);
});
