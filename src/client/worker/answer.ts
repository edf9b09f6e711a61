/** What a request of a page is answered with: from the device, or from the network. */
import type { FetchEvent, WorkerScope } from './scope.ts';
import { fileResponse, type Held, type KeptFiles } from './kept-files.ts';
import { recall, rememberVisit } from './visited.ts';

export interface Answering {
  readonly scope: WorkerScope;
  /** The path of the site, with a slash at both ends. */
  readonly base: string;
  readonly kept: KeptFiles;
}

/** The path below the base that an address of this site means; nothing for any other. */
export function pathBelow(base: string, address: string): string | undefined {
  const url = new URL(address);
  if (url.origin !== location.origin || !url.pathname.startsWith(base)) return undefined;
  try {
    return decodeURIComponent(url.pathname.slice(base.length));
  } catch {
    return undefined;
  }
}

/**
 * A page is answered as a whole: what a page asks for that came from the release on the device comes
 * from that release, and what a page asks for that came from the network comes from there.
 */
export async function answer(
  event: FetchEvent,
  path: string,
  answering: Answering,
): Promise<Response> {
  const { request } = event;
  const { scope, base, kept } = answering;
  const page = request.mode === 'navigate' ? undefined : await scope.clients.get(event.clientId);
  const pageAt = page && pathBelow(base, page.url);
  const fromDevice =
    request.mode === 'navigate' ||
    page === undefined ||
    (pageAt !== undefined && isThere(await held(kept, pageAt)));
  const found = fromDevice ? await held(kept, path) : elsewhere;
  switch (found.kind) {
    case 'file':
      return fileResponse(found.path, found.data);
    case 'moved':
      return moved(request.url);
    case 'missing':
      return missing(event, path, answering);
    case 'elsewhere':
      return fromNetwork(event, path, page?.url, answering);
  }
}

const elsewhere: Held = { kind: 'elsewhere' };

/** A folder is shown after its slash, by the page of the same release. */
const isThere = ({ kind }: Held): boolean => kind === 'file' || kind === 'missing';

/** A device that gives nothing back is no reason to show nothing. */
const held = (kept: KeptFiles, path: string): Promise<Held> =>
  kept.find(path).catch(() => elsewhere);

/** Another release may have it: the page that says so offers that one. */
async function missing(
  { request }: FetchEvent,
  path: string,
  { base, kept }: Answering,
): Promise<Response> {
  if (request.mode === 'navigate') {
    const asked = new URLSearchParams({ missing: path });
    return Response.redirect(`${base}offline/?${asked.toString()}`, 302);
  }
  const page = await held(kept, '404.html');
  return page.kind === 'file' ? fileResponse(page.path, page.data, 404) : Response.error();
}

function moved(address: string): Response {
  const url = new URL(address);
  url.pathname += '/';
  return Response.redirect(url.href, 301);
}

/** Of what has no page of its own nothing is kept because it was seen. */
const REMEMBERED: ReadonlySet<string> = new Set([
  'document',
  'script',
  'style',
  'font',
  'image',
  'manifest',
]);

async function fromNetwork(
  event: FetchEvent,
  path: string,
  page: string | undefined,
  { base, kept }: Answering,
): Promise<Response> {
  const { request } = event;
  try {
    const response = await fetch(request);
    const isPlain = response.status === 200 && response.type === 'basic' && !response.redirected;
    if (isPlain && REMEMBERED.has(request.destination))
      event.waitUntil(rememberVisit(base, request, response.clone()));
    return response;
  } catch (error) {
    const recalled = await recall(base, request, page);
    if (recalled !== undefined) return recalled;
    if (request.mode !== 'navigate') {
      // What a page lacks that was only visited may be here all the same.
      const found = await held(kept, path);
      return found.kind === 'file' ? fileResponse(found.path, found.data) : Response.error();
    }
    return (await offlinePage(base, kept)) ?? lastWord(error);
  }
}

/** The page that says what is on this device. Its script sees at which address it is shown. */
async function offlinePage(base: string, kept: KeptFiles): Promise<Response | undefined> {
  const found = await held(kept, 'offline/');
  if (found.kind === 'file') return fileResponse(found.path, found.data, 503);
  const recalled = await recall(base, new Request(`${base}offline/`), undefined);
  return recalled && new Response(recalled.body, { status: 503, headers: recalled.headers });
}

const lastWord = (error: unknown): Response =>
  new Response(
    `There is no connection, and this page is not on this device. (${String(error)})\n`,
    { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
