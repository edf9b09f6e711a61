/**
 * What is kept on this device: bundles by their digest, which release answers, and which one is under
 * way. IndexedDB, because one transaction can put another release in the place of the one before
 * whatever ends in between, and because it hands out bundles without reading them whole.
 */
import type { BundleIndex, Scope } from '../../archive/bundles/bundle-index.ts';
import { bundlesFor } from '../../archive/bundles/bundle-index.ts';

/** A release, and how much of it. */
export interface Kept {
  /** The SHA-256 of its list of bundles, as it is published. */
  readonly id: string;
  readonly index: BundleIndex;
  readonly scope: Scope;
}

/** What is to be kept, and is not there whole yet. */
export interface Coming extends Kept {
  /** Whether its reader stopped it. */
  readonly paused: boolean;
}

/** Small, and read for every answer. */
export interface Switched {
  readonly id: string;
  /** Differs with every change of what is kept. */
  readonly turn: number;
}

/** `at` is what the device's clock said, which may be anything. */
export interface Seen {
  readonly id: string;
  readonly at: number;
}

export interface Store {
  kept(): Promise<Kept | undefined>;
  coming(): Promise<Coming | undefined>;
  switched(): Promise<Switched | undefined>;
  /** Digests of the bundles that are here. */
  bundles(): Promise<Set<string>>;
  /** What the host was last seen to publish, and when. */
  seen(): Promise<Seen | undefined>;
  note(seen: Seen): Promise<void>;
  bundle(sha256: string): Promise<Blob | undefined>;
  putBundle(sha256: string, bundle: Blob): Promise<void>;
  /** Notes what is to come, and lets go of bundles that nothing needs. */
  begin(coming: Coming): Promise<void>;
  /** Gives up what is to come. */
  abandon(): Promise<void>;
  /** Puts what came in the place of what was kept: all of it or nothing. */
  take(coming: Coming): Promise<void>;
  remove(): Promise<void>;
}

const BUNDLES = 'bundles';
const STATE = 'state';

/** @param base the path of the site: an origin may have several. @throws where nothing can be stored. */
export async function openStore(base: string): Promise<Store> {
  const opening = indexedDB.open(`smallprint ${base}`, 1);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(BUNDLES);
    opening.result.createObjectStore(STATE);
  });
  const database = await settled(opening);
  // Another tab may remove it all, or have a newer Smallprint.
  database.addEventListener('versionchange', () => database.close());

  const read = <T>(store: string, key: string): Promise<T | undefined> =>
    settled(database.transaction(store).objectStore(store).get(key) as IDBRequest<T | undefined>);

  /** Lets go of bundles that neither what is kept nor what comes needs, in the same transaction. */
  async function write(
    change: (state: IDBObjectStore) => void,
    needed: readonly (Kept | undefined)[],
  ): Promise<void> {
    const here = await bundles();
    const transaction = database.transaction([STATE, BUNDLES], 'readwrite', {
      durability: 'strict',
    });
    change(transaction.objectStore(STATE));
    const needs = new Set(
      needed.flatMap((one) => (one === undefined ? [] : wantedBy(one).map(({ sha256 }) => sha256))),
    );
    for (const sha256 of here)
      if (!needs.has(sha256)) transaction.objectStore(BUNDLES).delete(sha256);
    await committed(transaction);
  }

  const bundles = async (): Promise<Set<string>> =>
    new Set(
      (await settled(database.transaction(BUNDLES).objectStore(BUNDLES).getAllKeys())) as string[],
    );
  const kept = (): Promise<Kept | undefined> => read(STATE, 'kept');

  return {
    kept,
    bundles,
    coming: () => read(STATE, 'coming'),
    switched: () => read(STATE, 'switched'),
    seen: () => read(STATE, 'seen'),
    async note(seen) {
      const transaction = database.transaction(STATE, 'readwrite');
      transaction.objectStore(STATE).put(seen, 'seen');
      await committed(transaction);
    },
    bundle: (sha256) => read(BUNDLES, sha256),
    async putBundle(sha256, bundle) {
      const transaction = database.transaction(BUNDLES, 'readwrite');
      transaction.objectStore(BUNDLES).put(bundle, sha256);
      await committed(transaction);
    },
    begin: async (coming) => write((state) => state.put(coming, 'coming'), [await kept(), coming]),
    abandon: async () => write((state) => state.delete('coming'), [await kept()]),
    async take({ id, index, scope }) {
      const turn = ((await read<Switched>(STATE, 'switched'))?.turn ?? 0) + 1;
      const now: Kept = { id, index, scope };
      await write(
        (state) => {
          state.put(now, 'kept');
          state.put({ id, turn } satisfies Switched, 'switched');
          state.delete('coming');
        },
        [now],
      );
    },
    remove: () => write((state) => state.clear(), []),
  };
}

export const wantedBy = ({ index, scope }: Kept): ReturnType<typeof bundlesFor> =>
  bundlesFor(index, scope);

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The browser did not open it.')),
    );
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    // Every error ends so, and only then the transaction knows which it was.
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('The browser did not store it.')),
    );
  });
}
