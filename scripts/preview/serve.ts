/** A small server for a built site: what a static host does, with the headers that a host should send. */
import { createReadStream, existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { responseHeaders } from '../../src/archive/headers.ts';
import { builtBase, withSlashes } from './built-base.ts';
import { find, type Found } from './find.ts';

export interface ServeOptions {
  /** The folder that the site was built into. */
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The path that the site was built for; the site itself says it where it is left out. */
  readonly base?: string;
}

export interface Served {
  /** The address of the home page, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the folder on this computer only.
 *
 * @throws when nothing is built there, or for another path, or the port is taken; the message says
 *   what to do.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  if (!existsSync(join(options.folder, 'index.html'))) {
    throw new Error(
      `Nothing is built in ${options.folder}. Run \`npm run build\` first, or name the folder with --out.`,
    );
  }
  const folder = await realpath(options.folder);
  const base = baseOf(await readFile(join(folder, 'index.html'), 'utf8'), options.base);
  const server = createServer((request, response) => {
    answer(request, response, folder, base).catch(() => response.destroy());
  });
  await listening(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function baseOf(home: string, given: string | undefined): string {
  const built = builtBase(home);
  const base = given === undefined ? (built ?? '/') : withSlashes(given);
  if (built === undefined || built === base) return base;
  throw new Error(
    `The site was built for the path ${built}, and its links would lead nowhere under ${base}. Leave ` +
      `--base out, or build it with --base ${base}.`,
  );
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  base: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await find(folder, base, request.url ?? '/');
  if (found.kind === 'moved') {
    response.writeHead(301, { Location: found.to }).end();
    return;
  }
  await send(request, response, folder, found);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  found: Exclude<Found, { kind: 'moved' }>,
): Promise<void> {
  const missing = found.kind === 'missing';
  const file = missing ? '404.html' : found.file;
  const packed = worthPacking(file) && acceptsGzip(request);
  const headers = {
    ...responseHeaders(file),
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
    ...(packed && { 'Content-Encoding': 'gzip' }),
  };
  if (missing && !existsSync(join(folder, file))) {
    response.writeHead(404, responseHeaders('404.txt')).end('Not found\n');
    return;
  }
  response.writeHead(missing ? 404 : 200, headers);
  if (request.method === 'HEAD') response.end();
  else if (packed) await pipeline(createReadStream(join(folder, file)), createGzip(), response);
  else await pipeline(createReadStream(join(folder, file)), response);
}

/** Text shrinks to a third; pictures, fonts and the search index are packed already. */
const worthPacking = (file: string): boolean => /\.(html|css|js|json|svg|md|txt|xml)$/.test(file);

function acceptsGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
}

function listening(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is taken by another program. Stop that one, or choose another port: ` +
                `npm run preview -- --port ${port + 1}`,
            )
          : error,
      );
    });
    server.listen(port, 'localhost', resolve);
  });
}
