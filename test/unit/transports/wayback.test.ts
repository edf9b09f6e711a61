import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  MANNERS,
  politely,
  type World,
} from '../../../scripts/ingest/transports/wayback/polite.ts';
import {
  waybackTransport,
  type LearningTransport,
} from '../../../scripts/ingest/transports/wayback/transport.ts';
import type { ListedFile } from '../../../src/engine/formats/format.ts';
import { formatNamed } from '../../../src/engine/formats/index.ts';
import { surveyed } from './surveyed.ts';
import { archiveOf, MEMENTO, type Archive, type Held } from './wayback-server.ts';

const page = (words: string): string =>
  `<html><head><title>Privacy</title></head><body><p>${words}</p></body></html>`;

/** A clock that sleep moves, and no chance. */
function stillWorld(): World & { readonly slept: number[] } {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const slept: number[] = [];
  return {
    fetch,
    now: () => now,
    random: () => 1,
    slept,
    sleep: async (milliseconds) => {
      if (milliseconds > 0) slept.push(milliseconds);
      now += milliseconds;
    },
  };
}

function opened(
  archive: Archive,
  {
    since,
    rows = 1_000,
    world = stillWorld(),
  }: { since?: string; rows?: number; world?: World } = {},
): LearningTransport {
  return waybackTransport('wayback:example.com/privacy', {
    endpoint: archive.endpoint,
    since,
    world,
    page: rows,
  });
}

async function one(
  held: Omit<Held, 'timestamp'>,
): Promise<{ transport: LearningTransport; file: ListedFile; archive: Archive }> {
  const archive = await archiveOf([{ timestamp: '20030719163906', ...held }]);
  const transport = opened(archive);
  const [file] = await Array.fromAsync(transport.list());
  if (file === undefined || 'code' in file) throw new Error('nothing listed');
  return { transport, file, archive };
}

test('captures are listed with what the index knows, and fetched unaltered', async () => {
  const archive = await archiveOf([
    { timestamp: '20030719163906', body: page('one') },
    { timestamp: '20040719163906', body: page('two'), original: 'https://example.com/privacy' },
  ]);
  const { readings, counts, entries } = await surveyed(opened(archive));
  expect(counts).toEqual({ files: 2, captures: 2, passedOver: 0, aside: 0 });
  expect(readings[0]).toEqual({
    site: 'example.com',
    document: 'privacy-policy',
    at: '2003-07-19T16:39:06Z',
    url: 'http://www.example.com:80/privacy',
    memento: `${archive.endpoint}/web/20030719163906id_/http://www.example.com:80/privacy`,
    source: 'wayback',
    extension: 'html',
    known: { digest: expect.any(String), http: 200 },
  });
  const bytes = await opened(archive).load(entries[0]!.file);
  expect(Buffer.from(bytes).toString()).toBe(page('one'));
});

test('listing fetches nothing, so that what the record has by its digest is never fetched', async () => {
  const archive = await archiveOf([{ timestamp: '20030719163906', body: page('one') }]);
  await surveyed(opened(archive));
  expect(archive.asked.filter((path) => path.startsWith('/web/'))).toEqual([]);
});

test('neighbours with the same digest are one capture, also over the edge of a page', async () => {
  const held = ['a', 'a', 'b', 'b', 'b', 'a', 'c'].map((words, year): Held => ({
    timestamp: `200${year}0101000000`,
    body: page(words),
  }));
  const { readings } = await surveyed(opened(await archiveOf(held), { rows: 1 }));
  expect(readings.map(({ at }) => at.slice(0, 4))).toEqual(['2000', '2002', '2005', '2006']);
});

test('long lists come page by page, and since a day', async () => {
  const held = Array.from({ length: 25 }, (_, year): Held => ({
    timestamp: `${2000 + year}0101000000`,
    body: page(String(year)),
  }));
  const archive = await archiveOf(held);
  const { counts } = await surveyed(opened(archive, { rows: 10 }));
  expect(counts.captures).toBe(25);
  expect(archive.asked).toHaveLength(3);
  const later = await surveyed(opened(archive, { rows: 10, since: '2020-01-01T00:00:00Z' }));
  expect(later.counts.captures).toBe(5);
});

describe('what a page answered when it was captured', () => {
  test.each([
    ['301', 'redirect'],
    ['302', 'redirect'],
    ['404', 'error-page'],
    ['403', 'access-denied'],
    ['503', 'maintenance'],
    ['500', 'error-page'],
  ])('%s is a failed capture, recorded without being fetched: %s', async (statuscode, status) => {
    const archive = await archiveOf([{ timestamp: '20030719163906', statuscode, body: '' }]);
    const { readings } = await surveyed(opened(archive));
    expect(readings).toMatchObject([{ status, known: { http: Number(statuscode) } }]);
  });

  test('other kinds of file are named', async () => {
    const archive = await archiveOf([{ timestamp: '20030719163906', mimetype: 'text/css' }]);
    expect((await surveyed(opened(archive))).codes).toEqual(['not-a-page']);
  });

  test('a redirect that only replay shows is a failed capture', async () => {
    const { transport, file } = await one({
      statuscode: '-',
      mimetype: 'warc/revisit',
      replay: (response) =>
        response
          .writeHead(302, {
            ...MEMENTO,
            Location: '/web/20030719163906id_/http://example.com/home',
          })
          .end(),
    });
    await expect(transport.load(file)).rejects.toMatchObject({ outcome: { status: 'redirect' } });
  });

  test('an error that only replay shows is one too', async () => {
    const { transport, file } = await one({
      statuscode: '-',
      replay: (response) => response.writeHead(503, MEMENTO).end('busy'),
    });
    await expect(transport.load(file)).rejects.toMatchObject({
      outcome: { status: 'maintenance' },
    });
  });
});

describe('a capture that the archive does not give', () => {
  test.each<[string, (response: ServerResponse) => void, string]>([
    [
      '404',
      (response) => response.writeHead(404).end('not here'),
      'in its index but not in its store',
    ],
    ['403', (response) => response.writeHead(403).end(), 'answered 403'],
    [
      'another instant',
      (response) =>
        response
          .writeHead(302, {
            'X-Archive-Redirect-Reason': 'found capture at 20040101000000',
            Location: '/web/20040101000000id_/http://www.example.com/privacy',
          })
          .end(),
      'another capture',
    ],
    [
      'the same page without a port',
      (response) =>
        response
          .writeHead(302, { Location: '/web/20040101000000id_/http://example.com/privacy/' })
          .end(),
      'another capture',
    ],
  ])('is a finding and not recorded: %s', async (_, replay, reason) => {
    const { transport, file } = await one({ replay });
    await expect(transport.load(file)).rejects.toMatchObject({
      outcome: {
        finding: { code: 'not-answered', args: { reason: expect.stringContaining(reason) } },
      },
    });
  });

  test('because it is longer than any policy is left in the middle', async () => {
    const { transport, file } = await one({
      replay: (response) => {
        response.writeHead(200, MEMENTO);
        const more = (): void => {
          if (!response.destroyed) response.write('x'.repeat(1_000_000), () => setImmediate(more));
        };
        more();
      },
    });
    await expect(transport.load(file)).rejects.toMatchObject({
      outcome: { finding: { code: 'too-large' } },
    });
  });
});

describe('a busy archive', () => {
  const busy =
    (status: number, headers: Record<string, string>, until: number) =>
    (response: ServerResponse, times: number): void => {
      if (times < until) response.writeHead(status, headers).end();
      else response.writeHead(200, MEMENTO).end(page('at last'));
    };

  test.each([
    ['seconds', { 'Retry-After': '120' }, [120_000]],
    ['a date', { 'Retry-After': 'Thu, 01 Jan 2026 00:02:04 GMT' }, [120_000]],
  ])('is asked again after as long as it says, in %s', async (_, headers, expected) => {
    const archive = await archiveOf([
      { timestamp: '20030719163906', replay: busy(429, headers, 2) },
    ]);
    const world = stillWorld();
    const transport = opened(archive, { world });
    const [file] = (await Array.fromAsync(transport.list())) as ListedFile[];
    expect(Buffer.from(await transport.load(file!)).toString()).toBe(page('at last'));
    // The seconds between two requests come before.
    expect(world.slept.slice(1)).toEqual(expected);
  });

  test('that says nothing is asked after longer and longer', async () => {
    const archive = await archiveOf([{ timestamp: '20030719163906', replay: busy(503, {}, 4) }]);
    const world = stillWorld();
    const transport = opened(archive, { world });
    const [file] = (await Array.fromAsync(transport.list())) as ListedFile[];
    await transport.load(file!);
    expect(world.slept).toEqual([4_000, 5_000, 10_000, 20_000]);
  });

  test('that stays so is a finding, and after three of them nothing more is asked', async () => {
    const held = Array.from({ length: 6 }, (_, year): Held => ({
      timestamp: `200${year}0101000000`,
      digest: `D${year}`,
      replay: busy(503, {}, 1_000),
    }));
    const archive = await archiveOf(held);
    const transport = opened(archive);
    const files = (await Array.fromAsync(transport.list())) as ListedFile[];
    const results = await Promise.allSettled(files.map((file) => transport.load(file)));
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect(archive.asked.filter((path) => path.startsWith('/web/'))).toHaveLength(
      3 * MANNERS.attempts,
    );
  });

  test('that asks for an hour is left alone', async () => {
    const { transport, file, archive } = await one({
      replay: busy(429, { 'Retry-After': '3600' }, 9),
    });
    await expect(transport.load(file)).rejects.toMatchObject({
      outcome: { finding: { args: { reason: expect.stringContaining('3600 seconds') } } },
    });
    expect(archive.asked).toHaveLength(2);
  });

  test('is asked one thing at a time, some seconds apart', async () => {
    const archive = await archiveOf(
      Array.from({ length: 4 }, (_, year): Held => ({
        timestamp: `200${year}0101000000`,
        body: page(String(year)),
      })),
    );
    const world = stillWorld();
    const transport = opened(archive, { world });
    const files = (await Array.fromAsync(transport.list())) as ListedFile[];
    await Promise.all(files.map((file) => transport.load(file)));
    expect(archive.atOnce()).toBe(1);
    expect(world.slept).toEqual([4_000, 4_000, 4_000, 4_000]);
  });
});

describe('a body', () => {
  test('that ends before its length is fetched again', async () => {
    const { transport, file, archive } = await one({
      replay: (response, times) => {
        response.writeHead(200, { ...MEMENTO, 'Content-Length': String(page('whole').length) });
        if (times === 1) response.write('<html>', () => response.destroy());
        else response.end(page('whole'));
      },
    });
    expect(Buffer.from(await transport.load(file)).toString()).toBe(page('whole'));
    expect(archive.asked).toHaveLength(3);
  });

  test('that was packed for the way comes unpacked', async () => {
    const { transport, file } = await one({
      replay: (response) =>
        response
          .writeHead(200, { ...MEMENTO, 'Content-Encoding': 'gzip' })
          .end(gzipSync(page('packed'))),
    });
    expect(Buffer.from(await transport.load(file)).toString()).toBe(page('packed'));
  });

  test('that says it is packed and is not is a finding', async () => {
    const { transport, file } = await one({
      replay: (response) =>
        response.writeHead(200, { ...MEMENTO, 'Content-Encoding': 'gzip' }).end('plain'),
    });
    await expect(transport.load(file)).rejects.toMatchObject({
      outcome: { finding: { code: 'not-answered' } },
    });
  });

  test('that the archive itself holds only in part says so in what is known', async () => {
    const { transport, file } = await one({
      replay: (response) =>
        response
          .writeHead(200, {
            ...MEMENTO,
            'X-Archive-Orig-Content-Length': '9000',
            'Content-Type': 'text/html',
          })
          .end('<html>short'),
    });
    await transport.load(file);
    expect(transport.facts(file)).toEqual({ type: 'text/html', truncated: '11 of 9000 bytes' });
    expect(transport.facts(file)).toBeUndefined();
  });

  test('is read in the character set that it was served with', async () => {
    const body = Buffer.from(
      '<html><body><p>Datenschutz f\xfcr alle, \xa9 2003</p></body></html>',
      'latin1',
    );
    const { transport, file } = await one({
      replay: (response) =>
        response
          .writeHead(200, { ...MEMENTO, 'Content-Type': 'text/html; charset=iso-8859-2' })
          .end(body),
    });
    const bytes = await transport.load(file);
    const type = String(transport.facts(file)?.['type']);
    expect(formatNamed('html')?.text(bytes, { type })).toBe('Datenschutz für alle, Š 2003\n');
    // A server that says UTF-8 of bytes that are none is not believed.
    expect(formatNamed('html')?.text(bytes, { type: 'text/html; charset=utf-8' })).toBe(
      'Datenschutz für alle, © 2003\n',
    );
  });
});

describe('an index that', () => {
  test.each<[string, (response: ServerResponse) => boolean, string]>([
    ['is empty', (response) => { response.end('[]'); return true; }, 'no-captures'],
    ['says nothing', (response) => { response.end(''); return true; }, 'no-captures'],
    ['is a page', (response) => { response.end('<html>Down for maintenance'); return true; }, 'not-answered'],
    ['is no list of rows', (response) => { response.end('[{"a":1}]'); return true; }, 'not-answered'],
    ['refuses', (response) => { response.writeHead(403).end('Blocked Site Error'); return true; }, 'not-answered'],
    ['stays busy', (response) => { response.writeHead(503).end(); return true; }, 'not-answered'],
    ['gives a capture at no instant', (response) => { response.end('[["timestamp","original"],["20039919163906","http://example.com/"]]'); return true; }, 'impossible-date'],
    ['gives an address that climbs', (response) => { response.end('[["timestamp","original"],["20030719163906","http://x/../../../../../y"]]'); return true; }, 'unsafe-path'],
    ['gives an address of no site', (response) => { response.end('[["timestamp","original"],["20030719163906","http://localhost/"]]'); return true; }, 'not-a-domain'],
  ])('%s is a finding', async (_, index, code) => {
    const { codes, counts } = await surveyed(opened(await archiveOf([], index)));
    expect(codes).toEqual([code]);
    expect(counts.captures).toBe(0);
  }); // prettier-ignore

  test('gives the same key again and again comes to an end', async () => {
    const archive = await archiveOf([], (response) => {
      response.end(
        '[["timestamp","original","digest"],["20030719163906","http://example.com/","A"],[],["again"]]',
      );
      return true;
    });
    await surveyed(opened(archive));
    expect(archive.asked).toHaveLength(2);
  });

  test('was reached once and then no more gives what it gave, and a finding', async () => {
    const held = Array.from({ length: 4 }, (_, year): Held => ({
      timestamp: `200${year}0101000000`,
      body: page(String(year)),
    }));
    const archive = await archiveOf(held, (response, times) => {
      if (times > 1) response.writeHead(500).end();
      return times > 1;
    });
    const { counts, codes } = await surveyed(opened(archive, { rows: 2 }));
    expect(counts.captures).toBe(2);
    expect(codes).toEqual(['not-answered']);
  });
});

test.each([
  'wayback:',
  'wayback:localhost',
  'wayback:ftp://example.com/',
  'wayback:example.com/*',
  'wayback:http://[x',
])('%s names no address', (source) => {
  expect(() => waybackTransport(source)).toThrow(/address/);
});

describe('an archive that is not there', () => {
  /** An address at which nothing listens any more. */
  async function deserted(): Promise<string> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    return `http://127.0.0.1:${port}`;
  }

  const unreachable =
    (code: string): typeof fetch =>
    () =>
      Promise.reject(
        new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }),
      );

  test('is a finding at once: it is not asked again and again', async () => {
    const world = stillWorld();
    const endpoint = await deserted();
    const transport = waybackTransport('wayback:example.com/privacy', { endpoint, world });
    const { codes, findings } = await surveyed(transport);
    expect(codes).toEqual(['not-answered']);
    expect(findings[0]?.args['reason']).toContain('ECONNREFUSED');
    expect(world.slept).toEqual([]);
  });

  test.each([
    ['ENOTFOUND', 1],
    ['ENETUNREACH', 1],
    ['CERT_HAS_EXPIRED', 1],
    ['ECONNRESET', MANNERS.attempts],
    ['UND_ERR_CONNECT_TIMEOUT', MANNERS.attempts],
  ])('is asked as often as it makes sense: %s, %i times', async (code, times) => {
    let asked = 0;
    const world = stillWorld();
    const get = politely(
      { ...world, fetch: (...request) => (asked++, unreachable(code)(...request)) },
      MANNERS,
    );
    await expect(get('http://archive.example/')).rejects.toThrow(code);
    expect(asked).toBe(times);
  });

  test('any more is asked again: it may have refused for being asked too often', async () => {
    let asked = 0;
    const answers = [() => Promise.resolve(new Response('')), unreachable('ECONNREFUSED')];
    const fetching: typeof fetch = (...request) => (answers[asked++] ?? answers[1]!)(...request);
    const get = politely({ ...stillWorld(), fetch: fetching }, MANNERS);
    await get('http://archive.example/');
    await expect(get('http://archive.example/')).rejects.toThrow('ECONNREFUSED');
    expect(asked).toBe(1 + MANNERS.attempts);
  });
});
