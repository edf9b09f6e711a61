import { setTimeout as wait } from 'node:timers/promises';
import { isForHost } from '../../archive/release/manifest.ts';
import type { Published } from './published.ts';

/** Time, chance and the network, which tests bring themselves. */
export interface World {
  readonly fetch: typeof fetch;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

const WORLD: World = { fetch: (...request) => fetch(...request), sleep: (time) => wait(time) };

const ATTEMPTS = 5;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
const PATIENCE = 120_000;

/**
 * A site at an address. A few files are asked for at once, and when the host is busy again only after as
 * long as it says.
 */
export function publishedAddress(address: string, world: World = WORLD): Published {
  const base = new URL(address);
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return {
    name: base.href,
    read: (path) => read(addressOf(path, base), path, world),
    shows: (path) => !isForHost(path) && !path.split('/').some((part) => part.startsWith('.')),
    atOnce: 4,
  };
}

/** A page is asked for as readers do: some hosts lead from `index.html` to its folder. */
function addressOf(path: string, base: URL): URL {
  const shown = path.replace(/(^|\/)index\.html$/, '$1');
  return new URL(base.href + shown.split('/').map(encodeURIComponent).join('/'));
}

async function read(address: URL, path: string, { fetch, sleep }: World) {
  let pause = FIRST_WAIT;
  let reason = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const response = await fetch(address, {
        headers: { 'User-Agent': 'Smallprint verify (an archive of privacy policies)' },
        signal: AbortSignal.timeout(PATIENCE),
      });
      // The page for what is missing is answered as missing.
      if (response.ok || path === '404.html') return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      if (response.status === 404 || response.status === 410) return undefined;
      reason = `it answered ${response.status}`;
      if (response.status < 500 && response.status !== 429) break;
      pause = Math.max(pause, asked(response.headers));
    } catch (error) {
      const { message, cause } = error as Error;
      reason = cause instanceof Error ? cause.message : message;
    }
    if (attempt < ATTEMPTS) await sleep(Math.min(pause, LONGEST_WAIT));
    pause *= 2;
  }
  throw new Error(
    `${address.href} could not be read: ${reason}. Nothing is known of the rest. Try again later; a copy in a ` +
      'folder needs no network.',
  );
}

/** `Retry-After` in milliseconds, as RFC 9110 has it in seconds; a date is not waited for. */
function asked(headers: Headers): number {
  const seconds = Number(headers.get('retry-after'));
  return Number.isFinite(seconds) ? seconds * 1_000 : 0;
}
