/**
 * Requests as a web archive wants them: one at a time, some seconds apart, and when it is busy again
 * only after as long as it says, or longer and longer. Clock, sleep and chance come in as arguments.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { MOST_BYTES } from '../limits.ts';

export interface World {
  readonly fetch: typeof fetch;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface Manners {
  /** From the start of one request to the start of the next, in milliseconds. */
  readonly interval: number;
  readonly attempts: number;
  /** How long one request may take, in milliseconds. */
  readonly patience: number;
  /** After so many requests in a row that came to nothing no more are made. */
  readonly failures: number;
}

/** Fifteen requests a minute are what the Wayback Machine lets pass. */
export const MANNERS: Manners = { interval: 4_000, attempts: 6, patience: 120_000, failures: 3 };

export const WORLD: World = {
  fetch: (...request) => fetch(...request),
  sleep: (milliseconds) => wait(milliseconds),
  now: () => Date.now(),
  random: () => Math.random(),
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Thrown where no whole answer came; the reason completes “the archive did not give it: …”. */
export class NoAnswer extends Error {}

/** Thrown where an answer is longer than any policy. */
export class TooLong extends Error {}

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;
/** Who asks to be left alone for longer is left alone. */
const LONGEST_ASKED = 900_000;

export type Get = (address: string) => Promise<Answer>;

/** @throws from the function that it returns: NoAnswer and TooLong. */
export function politely({ fetch, sleep, now, random }: World, manners: Manners): Get {
  let last = Number.NEGATIVE_INFINITY;
  let failed = 0;
  let isReached = false;
  let queue: Promise<unknown> = Promise.resolve();

  const once = async (address: string): Promise<Answer | Retry> => {
    await sleep(Math.max(0, last + manners.interval - now()));
    last = now();
    try {
      const response = await fetch(address, {
        redirect: 'manual',
        headers: { 'User-Agent': 'Smallprint (an archive of privacy policies)' },
        signal: AbortSignal.timeout(manners.patience),
      });
      isReached = true;
      if (isBusy(response)) {
        await response.body?.cancel();
        return {
          reason: `it answered ${response.status}`,
          after: retryAfter(response.headers, now()),
        };
      }
      return { status: response.status, headers: response.headers, bytes: await whole(response) };
    } catch (error) {
      if (error instanceof TooLong) throw error;
      return { reason: reasonOf(error), isLasting: !isReached && !mayPass(error) };
    }
  };

  const get = async (address: string): Promise<Answer> => {
    if (failed >= manners.failures)
      throw new NoAnswer('no more was asked for after several failures in a row');
    for (let attempt = 1; ; attempt++) {
      const answer = await once(address);
      if (!('reason' in answer)) {
        failed = 0;
        return answer;
      }
      const pause =
        answer.after ??
        Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)) * (0.5 + random() / 2);
      if (attempt >= manners.attempts || pause > LONGEST_ASKED || answer.isLasting) {
        failed++;
        throw new NoAnswer(
          pause > LONGEST_ASKED
            ? `${answer.reason} and asks to wait ${Math.round(pause / 1_000)} seconds`
            : answer.reason,
        );
      }
      await sleep(pause);
    }
  };

  return (address) => {
    const result = queue.then(() => get(address));
    queue = result.catch(() => {});
    return result;
  };
}

interface Retry {
  readonly reason: string;
  /** What the archive asked for, in milliseconds. */
  readonly after?: number | undefined;
  /** Set where asking again would bring nothing else. */
  readonly isLasting?: boolean;
}

/** A page that was itself served as 503 comes with the instant at which it was (RFC 7089). */
const isBusy = ({ status, headers }: Response): boolean =>
  (status === 429 || status >= 500) && !headers.has('memento-datetime');

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** @throws TooLong, or an error where the body ends before its end. */
async function whole(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > MOST_BYTES) throw new TooLong();
    parts.push(part);
  }
  const said = response.headers.get('content-length');
  if (said !== null && !response.headers.has('content-encoding') && Number(said) !== length) {
    throw new Error(`it ended after ${length} of ${said} bytes`);
  }
  return Buffer.concat(parts);
}

/**
 * Whether what kept an archive from being reached may be gone in a minute: it was slow, or hung up. A
 * host that nobody knows, or where nothing listens, stays so. One that answered before is another
 * matter: archives refuse connections to whom they have seen too often.
 */
function mayPass(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === 'TimeoutError') return true;
  return /^(ECONNRESET|EPIPE|ETIMEDOUT|UND_ERR_)/.test(codeOf(error.cause));
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'it took too long';
  // Where a host has several addresses, what went wrong at each has no words of its own.
  const cause = error.cause instanceof Error ? error.cause.message || codeOf(error.cause) : '';
  return cause === '' ? error.message : `${error.message} (${cause})`;
}
