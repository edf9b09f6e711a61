/** The service worker: pages that were read and releases that are kept answer without a network. */
import { BUNDLES, WORKER } from '../archive/bundles/part.ts';
import { answer, pathBelow } from './worker/answer.ts';
import { KeptFiles } from './worker/kept-files.ts';
import { precache } from './worker/precache.ts';
import { reloadOthers } from './worker/reload.ts';
import { tellWhatIsKept } from './worker/newer.ts';
import type { WorkerScope } from './worker/scope.ts';
import { forgetOldEditions, rememberVisit } from './worker/visited.ts';

const scope = self as unknown as WorkerScope;
const base = new URL(scope.registration.scope).pathname;
const kept = new KeptFiles(base);

scope.addEventListener('install', (event) => {
  // It changes nothing of what is kept, so no open page has to be left for it.
  event.waitUntil(Promise.all([scope.skipWaiting(), precache(base)]));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([scope.clients.claim(), forgetOldEditions(base)]));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const path = pathBelow(base, request.url);
  if (path === undefined || path.startsWith(BUNDLES) || path === WORKER) return;
  event.respondWith(answer(event, path, { scope, base, kept }));
});

scope.addEventListener('message', (event) => {
  const message = event.data as { visited?: unknown; switched?: unknown; asks?: unknown } | null;
  // The first page was read before there was a worker to see it.
  if (Array.isArray(message?.visited)) event.waitUntil(remember(message.visited));
  if (message?.asks === true) event.waitUntil(tellWhatIsKept(event.source, base));
  if (message?.switched === true) event.waitUntil(reloadOthers(scope, base));
});

async function remember(addresses: readonly unknown[]): Promise<void> {
  for (const address of addresses) {
    const path = pathBelow(base, String(address));
    if (path === undefined || path.startsWith(BUNDLES) || path.startsWith('pagefind/')) continue;
    const response = await fetch(String(address)).catch(() => undefined);
    if (response?.status === 200 && !response.redirected)
      await rememberVisit(base, new Request(String(address)), response);
  }
}
