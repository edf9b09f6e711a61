/** A host of static files that fails as hosts and lines do: it goes away, cuts, damages, and answers 500. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { responseHeaders } from '../../src/archive/headers.ts';
import { find } from '../../scripts/preview/find.ts';

/** What happens to one answer. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  /** The socket is closed after as many bytes. */
  | { readonly kind: 'cut'; readonly after: number }
  /** One bit is another. */
  | { readonly kind: 'damage' }
  /** Nothing comes until `release` is called. */
  | { readonly kind: 'hold' };

export class Host {
  /** What is published, below `/`; may be replaced. */
  folder: string;
  /** Asked for each file that there is. */
  fault: (path: string, bytes: number) => Fault | undefined = () => undefined;
  /** Paths of files that were asked for since the beginning. */
  readonly asked: string[] = [];
  #server = createServer();
  #port = 0;
  #held: (() => void)[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      void this.#answer(request.url ?? '/', response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => this.#server.listen(this.#port, 'localhost', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  /** As when a cable is pulled; `start` plugs it in again. */
  async stop(): Promise<void> {
    this.release();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  release(): void {
    for (const go of this.#held.splice(0)) go();
  }

  async #answer(url: string, response: ServerResponse): Promise<void> {
    const found = await find(this.folder, '/', url);
    if (found.kind === 'moved') {
      response.writeHead(301, { Location: found.to }).end();
      return;
    }
    const file = found.kind === 'file' ? found.file : '404.html';
    this.asked.push(file);
    const data = await readFile(join(this.folder, file));
    const fault = found.kind === 'file' ? this.fault(file, data.length) : undefined;
    if (fault?.kind === 'hold') await new Promise<void>((resolve) => this.#held.push(resolve));
    const status = found.kind === 'file' ? 200 : 404;
    response.writeHead(fault?.kind === 'status' ? fault.status : status, {
      ...responseHeaders(file),
      'Cache-Control': 'no-cache',
      'Content-Length': data.length,
    });
    if (fault?.kind === 'cut') {
      response.write(data.subarray(0, fault.after));
      // What was sent arrives before the line goes.
      setTimeout(() => response.destroy(), 30);
      return;
    }
    if (fault?.kind === 'damage') data[data.length >> 1] = (data[data.length >> 1] ?? 0) ^ 1;
    response.end(data);
  }
}
