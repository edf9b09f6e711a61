/**
 * The captures of an address in the Wayback Machine, or in another archive that speaks its language.
 *
 * Listing asks the index alone and fetches no capture: what is already in the record, by its digest,
 * is never fetched again. So a run that was stopped goes on where it was.
 */
import { finding, type Finding } from '../../../../src/archive/finding.ts';
import { instantOf } from '../../../../src/archive/memento.ts';
import type { Capture } from '../../../../src/archive/types.ts';
import type { ListedFile } from '../../../../src/engine/formats/format.ts';
import { LoadFailure } from '../../../../src/engine/ingest/load-failure.ts';
import type { Transport } from '../../../../src/engine/ingest/transport.ts';
import { MOST } from '../limits.ts';
import { indexRows, type IndexRow } from './index-rows.ts';
import {
  MANNERS,
  NoAnswer,
  politely,
  TooLong,
  WORLD,
  type Answer,
  type Get,
  type Manners,
  type World,
} from './polite.ts';

export interface WaybackOptions {
  readonly endpoint?: string | undefined;
  readonly since?: string | undefined;
  readonly world?: World;
  readonly manners?: Manners;
  /** Rows that are asked for at once. */
  readonly page?: number;
}

export const ENDPOINT = 'https://web.archive.org';
const SCHEME = 'wayback:';

export const isWayback = (source: string): boolean => source.startsWith(SCHEME);

/** A transport that learns of a file by loading it. */
export type LearningTransport = Transport & Required<Pick<Transport, 'facts'>>;

/** @throws where the source names no address, or more than one. */
export function waybackTransport(source: string, options: WaybackOptions = {}): LearningTransport {
  const { world = WORLD, manners = MANNERS, page = 2_000, since } = options;
  const endpoint = (options.endpoint ?? ENDPOINT).replace(/\/+$/, '');
  const address = addressIn(source);
  if (!URL.canParse(endpoint))
    throw new Error(`--endpoint takes an address, like ${ENDPOINT}; “${endpoint}” is none.`);
  const get = politely(world, manners);
  const learned = new Map<string, Capture['known']>();
  return {
    list: () => captures(get, { endpoint, address, since, page }, source),
    load: async (file) => {
      const answer = await answerFor(get, file);
      const bytes = bytesOf(answer, file);
      learned.set(file.locator, factsOf(answer));
      return bytes;
    },
    facts: ({ locator }) => {
      const facts = learned.get(locator);
      learned.delete(locator);
      return facts;
    },
    close: async () => {},
  };
}

function addressIn(source: string): string {
  const address = source.slice(SCHEME.length).replace(/^\/\/(?!\/)/, '');
  const whole = /^[a-z]+:\/\//i.test(address) ? address : `http://${address}`;
  if (address.includes('*')) {
    throw new Error(
      `${source}: name one address; pages are taken in one by one, not all that begin alike.`,
    );
  }
  if (!URL.canParse(whole) || !/^https?:/i.test(whole) || !new URL(whole).hostname.includes('.')) {
    throw new Error(`${source} names no address. Write it like wayback:example.com/privacy.`);
  }
  return address;
}

type Query = Parameters<typeof indexRows>[1];

async function* captures(
  get: Get,
  query: Query,
  source: string,
): AsyncGenerator<ListedFile | Finding> {
  let count = 0;
  try {
    for await (const row of indexRows(get, query)) {
      count++;
      yield listed(row, query.endpoint);
    }
    if (count === 0) yield finding('no-captures', { file: source });
  } catch (error) {
    const reason = error instanceof TooLong ? `it is longer than ${MOST}` : messageOf(error);
    yield finding('not-answered', { file: source }, { what: 'its whole list of captures', reason });
  }
}

function listed(row: IndexRow, endpoint: string): ListedFile | Finding {
  const at = instantOf(row.timestamp);
  const memento = `${endpoint}/web/${row.timestamp}id_/${row.original}`;
  if (at === undefined)
    return finding('impossible-date', { file: memento }, { date: row.timestamp });
  // An address with dots in it must not become another one of the archive's.
  const path = URL.canParse(memento) ? new URL(memento).pathname : '';
  if (!path.includes(`/web/${row.timestamp}id_/`)) {
    return finding('unsafe-path', { file: memento }, { path: row.original });
  }
  const status = /^\d{3}$/.test(row.statuscode) ? Number(row.statuscode) : undefined;
  return {
    path: row.original,
    place: memento,
    origin: {
      kind: 'response',
      at,
      url: row.original,
      memento,
      type: row.mimetype,
      digest: row.digest,
      ...(status === undefined ? {} : { status }),
    },
    locator: memento,
  };
}

async function answerFor(get: Get, { locator, place }: ListedFile): Promise<Answer> {
  try {
    return await get(locator);
  } catch (error) {
    if (error instanceof TooLong) {
      throw new LoadFailure({
        finding: finding('too-large', { file: place }, { size: `more than ${MOST}`, most: MOST }),
      });
    }
    if (error instanceof NoAnswer) throw missing(place, error.message);
    throw error;
  }
}

/** @throws a LoadFailure where the answer is not the page. */
function bytesOf({ status, headers, bytes }: Answer, { place, origin }: ListedFile): Uint8Array {
  if (status === 200) return bytes;
  if (status >= 300 && status < 400) {
    const to = headers.get('location') ?? '';
    if (headers.has('x-archive-redirect-reason') || isSamePage(to, origin)) {
      throw missing(place, 'it sends to another capture instead');
    }
    throw new LoadFailure({ status: 'redirect' });
  }
  // An answer with the instant of a capture is the page's own: it was an error when it was captured.
  if (headers.has('memento-datetime')) throw new LoadFailure({ status: statusOf(status) });
  throw missing(
    place,
    status === 404 ? 'it has it in its index but not in its store' : `it answered ${status}`,
  );
}

const statusOf = (status: number) =>
  status === 401 || status === 403 || status === 451
    ? 'access-denied'
    : status === 503
      ? 'maintenance'
      : 'error-page';

const missing = (file: string, reason: string): LoadFailure =>
  new LoadFailure({ finding: finding('not-answered', { file }, { what: 'this capture', reason }) });

function isSamePage(location: string, origin: ListedFile['origin']): boolean {
  if (origin.kind !== 'response') return false;
  const [, captured] = /\/web\/\d{1,14}(?:[a-z]{2}_)?\/(.+)$/s.exec(location) ?? [];
  return captured !== undefined && plain(captured) === plain(origin.url);
}

/** An address as archives compare it: without its scheme, `www.`, its port and a slash at the end. */
const plain = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\d*\./, '')
    .replace(/^([^/]+):(80|443)(?=\/|$)/, '$1')
    .replace(/\/$/, '');

/** What the answer itself says of the page: its type, and whether the archive holds only a part of it. */
function factsOf({ headers, bytes }: Answer): Capture['known'] {
  const type = headers.get('content-type');
  const length = Number(headers.get('x-archive-orig-content-length') ?? Number.NaN);
  const encoded = headers.has('x-archive-orig-content-encoding') || headers.has('content-encoding');
  return {
    ...(type === null ? {} : { type }),
    ...(!encoded && length > bytes.length
      ? { truncated: `${bytes.length} of ${length} bytes` }
      : {}),
  };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
