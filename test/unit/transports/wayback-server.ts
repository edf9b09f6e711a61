/**
 * A web archive on this machine: the CDX server API as its README documents it (JSON with a header
 * row, `fl`, `from`, `collapse=digest`, `limit`, resumption keys, gzip), and replay under `/web/…id_/…`.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

export interface Held {
  readonly timestamp: string;
  readonly original?: string;
  readonly mimetype?: string;
  readonly statuscode?: string;
  readonly digest?: string;
  readonly body?: string | Buffer;
  /** How replay answers, where it does not simply give the body. */
  readonly replay?: (response: ServerResponse, times: number) => void;
}

export interface Archive {
  readonly endpoint: string;
  /** Paths with queries, in the order in which they were asked for. */
  readonly asked: string[];
  /** How many requests were under way at once, at most. */
  readonly atOnce: () => number;
}

export const MEMENTO = { 'Memento-Datetime': 'Sat, 19 Jul 2003 16:39:06 GMT' };

export async function archiveOf(
  held: readonly Held[],
  index?: (response: ServerResponse, times: number) => boolean,
): Promise<Archive> {
  const asked: string[] = [];
  const times = new Map<string, number>();
  let underWay = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    most = Math.max(most, ++underWay);
    response.on('close', () => underWay--);
    const key = path.startsWith('/cdx') ? 'cdx' : path;
    times.set(key, (times.get(key) ?? 0) + 1);
    if (key === 'cdx') {
      if (index?.(response, times.get(key) ?? 1) !== true) answerIndex(request, response, held);
    } else answerReplay(path, response, held, times.get(key) ?? 1);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, asked, atOnce: () => most };
}

export const digestOf = (body: string | Buffer): string =>
  createHash('sha1').update(body).digest('hex').toUpperCase();

function answerIndex(
  request: IncomingMessage,
  response: ServerResponse,
  held: readonly Held[],
): void {
  const query = new URL(request.url ?? '', 'http://x').searchParams;
  const fields = (
    query.get('fl') ?? 'urlkey,timestamp,original,mimetype,statuscode,digest,length'
  ).split(',');
  const from = (query.get('from') ?? '').padEnd(14, '0');
  const rows = held
    .filter(({ timestamp }) => timestamp >= from)
    .map(({ timestamp, original = 'http://www.example.com:80/privacy', mimetype = 'text/html', statuscode = '200', body = '', digest = digestOf(body) }) => ({
      urlkey: 'com,example)/privacy', timestamp, original, mimetype, statuscode, digest, length: String(body.length),
    })); // prettier-ignore
  const start =
    query.get('resumeKey') === null
      ? 0
      : rows.findIndex(
          ({ timestamp }) => query.get('resumeKey') === `com,example)/privacy ${timestamp}!`,
        ) + 1;
  const limit = Number(query.get('limit') ?? 150_000);
  const collapse = query.get('collapse') === 'digest';
  const page: string[][] = [];
  let end = start;
  for (; end < rows.length && page.length < limit; end++) {
    const row = rows[end]!;
    if (collapse && end > start && rows[end - 1]?.digest === row.digest) continue;
    page.push(fields.map((field) => (row as Record<string, string>)[field] ?? ''));
  }
  const more = end < rows.length && query.get('showResumeKey') === 'true';
  const key = more ? [[], [`com,example)/privacy ${rows[end - 1]?.timestamp}!`]] : [];
  const answer = page.length === 0 ? [] : [fields, ...page, ...key];
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
  response.end(gzipSync(JSON.stringify(answer)));
}

function answerReplay(
  path: string,
  response: ServerResponse,
  held: readonly Held[],
  times: number,
): void {
  const [, timestamp = ''] = /^\/web\/(\d{14})id_\//.exec(path) ?? [];
  const capture = held.find((each) => each.timestamp === timestamp);
  if (capture?.replay !== undefined) capture.replay(response, times);
  else if (capture === undefined) response.writeHead(404).end();
  else response.writeHead(200, { ...MEMENTO, 'Content-Type': 'text/html' }).end(capture.body ?? '');
}
