/** Fetches what is missing, bundle by bundle, checks it, and puts it in its place when all of it is there. */
import { formatManifest } from '../../archive/release/manifest.ts';
import type { Bundle } from '../../archive/bundles/bundle-index.ts';
import { bytesOf } from '../../archive/bundles/bundle-index.ts';
import { bundlePath } from '../../archive/bundles/part.ts';
import { checkBundle, contentsOf, sha256Of } from '../../archive/bundles/unpack.ts';
import { type Coming, type Store, wantedBy } from './store.ts';
import { isRefusal, Stopped } from './stopped.ts';

export interface Progress {
  /** Bytes, of bundles. */
  readonly done: number;
  readonly total: number;
  /** Why nothing comes at the moment; it is tried again by itself. */
  readonly waiting?: string;
}

export interface Downloading {
  readonly store: Store;
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Ends it; what was fetched stays. */
  readonly signal: AbortSignal;
  readonly tell: (progress: Progress) => void;
  /** Waits that many milliseconds, or until there is a connection again. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** After the first failure in a row, in milliseconds; twice as long after each further one. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** A bundle that arrives damaged as often as this is damaged on the host. */
const DAMAGED = 3;
/** A connection that gives nothing for as long is lost, in milliseconds. */
const SILENT = 30_000;

/**
 * @returns when what comes has taken the place of what was kept.
 * @throws {Stopped} with a sentence where it cannot go on by itself.
 */
export async function download(coming: Coming, context: Downloading): Promise<void> {
  const { store, signal, tell } = context;
  const wanted = wantedBy(coming);
  const here = await store.bundles();
  const missing = wanted.filter(({ sha256 }) => !here.has(sha256));
  const total = bytesOf(wanted);
  let done = total - bytesOf(missing);
  tell({ done, total });
  for (const bundle of missing) {
    const blob = await fetchUntilThere(bundle, context, (part, waiting) =>
      tell({ done: done + part, total, ...(waiting === undefined ? {} : { waiting }) }),
    );
    await store.putBundle(bundle.sha256, blob).catch((error: unknown) => {
      throw isRefusal(error) ? new Stopped('full', { needed: total - done }) : error;
    });
    done += bundle.bytes;
    tell({ done, total });
  }
  signal.throwIfAborted();
  await requireWhole(coming, store);
  await store.take(coming).catch((error: unknown) => {
    throw isRefusal(error) ? new Stopped('full', { needed: 0 }) : error;
  });
}

async function fetchUntilThere(
  bundle: Bundle,
  { fetch, signal, pause }: Downloading,
  tell: (bytes: number, waiting?: string) => void,
): Promise<Blob> {
  let damaged = 0;
  for (let failures = 0; ; failures++) {
    signal.throwIfAborted();
    if (failures > 0) {
      await pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1)));
      signal.throwIfAborted();
    }
    let got = 0;
    try {
      const blob = await fetchOnce(bundle, fetch, signal, (bytes) => {
        got = bytes;
        tell(bytes);
      });
      if ((await sha256Of(blob)) === bundle.sha256) {
        // What was published damaged comes damaged each time.
        await checkBundle(blob, bundle).catch(() => {
          throw new Stopped('damaged', { file: bundlePath(bundle.sha256) });
        });
        return blob;
      }
      damaged++;
      if (damaged >= DAMAGED) throw new Stopped('damaged', { file: bundlePath(bundle.sha256) });
      tell(0, 'A part arrived damaged. It is fetched again.');
    } catch (error) {
      if (error instanceof Stopped || signal.aborted) throw error;
      // Bytes came: the connection was only cut.
      if (got > 0) failures = 0;
      tell(0, sentenceOf(error));
    }
  }
}

/** What a server answered that has not, or not now, what it is asked for. */
class Answered extends Error {
  readonly status: number;

  constructor(status: number) {
    super(String(status));
    this.status = status;
  }
}

const sentenceOf = (error: unknown): string =>
  error instanceof Answered
    ? `The server answered with an error (${error.status}). It is asked again by itself.`
    : 'The connection is lost. It goes on by itself when the connection is back; what has come is kept.';

async function fetchOnce(
  { sha256, bytes }: Bundle,
  fetch: Downloading['fetch'],
  signal: AbortSignal,
  tell: (bytes: number) => void,
): Promise<Blob> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  // `AbortSignal.any` is younger than the browsers that this runs in.
  signal.addEventListener('abort', end);
  let timer = setTimeout(end, SILENT);
  try {
    const response = await fetch(bundlePath(sha256), {
      // It is kept here; the browser’s own cache would keep it a second time.
      cache: 'no-store',
      signal: ending.signal,
    });
    if (response.status === 404 || response.status === 410) throw new Stopped('replaced');
    if (!response.ok || response.body === null) throw new Answered(response.status);
    const pieces: BlobPart[] = [];
    let got = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { value } = await reader.read();
      if (value === undefined) break;
      clearTimeout(timer);
      timer = setTimeout(end, SILENT);
      got += value.length;
      // A page that says that one must log in may have any length.
      if (got > bytes) break;
      pieces.push(value);
      tell(got);
    }
    if (got < bytes) throw new Error('cut');
    return new Blob(pieces);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    end();
  }
}

/** Nothing takes the place of a whole release but a whole release. */
async function requireWhole(coming: Coming, store: Store): Promise<void> {
  const files = new Map<string, string>();
  for (const bundle of wantedBy(coming)) {
    const blob = await store.bundle(bundle.sha256);
    if (blob === undefined || blob.size !== bundle.bytes) throw new Stopped('lost');
    for (const block of await contentsOf(blob, bundle))
      for (const { path, sha256 } of block.files) files.set(path, sha256);
  }
  if (coming.scope.kind !== 'everything') return;
  const digest = await sha256Of(new Blob([formatManifest(files)]));
  if (digest !== coming.index.manifest.sha256) throw new Stopped('mixed');
}
