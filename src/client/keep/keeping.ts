/** Keeps, updates and removes; says at each step how things are. */
import type { Scope } from '../../archive/bundles/bundle-index.ts';
import { base } from '../site.ts';
import { download, type Progress } from './download.ts';
import { askPublished, type Published } from './published.ts';
import { Stopped } from './stopped.ts';
import type { Coming, Kept, Store } from './store.ts';

/** All that the page shows. */
export interface Situation {
  readonly kept?: Kept | undefined;
  readonly coming?: Coming | undefined;
  readonly published?: Published | undefined;
  readonly progress?: Progress | undefined;
  /** Whether this tab is fetching, or another one is. */
  readonly fetching?: 'here' | 'elsewhere' | undefined;
  readonly problem?: string | undefined;
}

export interface Keeping {
  /** Begins, or goes on with, what is to be kept; takes what is published now. */
  keep(scope: Scope): Promise<void>;
  /** Goes on where it stopped. */
  resume(): Promise<void>;
  pause(): Promise<void>;
  abandon(): Promise<void>;
  remove(): Promise<void>;
}

/** Until a host that gave no answer is asked again, in milliseconds. */
const ASK_AGAIN = 5_000;

export async function startKeeping(
  store: Store,
  show: (situation: Situation) => void,
): Promise<Keeping> {
  let situation: Situation = {};
  let ending = new AbortController();
  const lock = `smallprint ${base}`;
  const change = (more: Situation): void => {
    situation = { ...situation, ...more };
    show(situation);
  };
  const refresh = async (more: Situation = {}): Promise<void> =>
    change({ kept: await store.kept(), coming: await store.coming(), ...more });

  await refresh();
  void look();
  return {
    keep: (scope) => orProblem(() => begin(scope)),
    resume: () => orProblem(resume),
    pause: () =>
      orProblem(async () => {
        ending.abort();
        const coming = await store.coming();
        if (coming !== undefined) await store.begin({ ...coming, paused: true });
        await refresh();
      }),
    abandon: () =>
      orProblem(async () => {
        ending.abort();
        await store.abandon();
        await refresh({ progress: undefined, problem: undefined });
      }),
    remove: () =>
      orProblem(async () => {
        ending.abort();
        await store.remove();
        await refresh({ progress: undefined, problem: undefined });
      }),
  };

  /** What is not foreseen is told too. */
  async function orProblem(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      change({ fetching: undefined, problem: sentenceOf(error) });
    }
  }

  async function look(): Promise<void> {
    const published = await askPublished();
    change({ published });
    const { coming } = situation;
    if (coming !== undefined && !coming.paused) await orProblem(resume);
    if (published.kind === 'unreachable') await silence(ASK_AGAIN).then(look);
  }

  async function begin(scope: Scope): Promise<void> {
    const published = await askPublished();
    change({ published, problem: undefined });
    if (published.kind !== 'offered')
      throw new Error('The server does not answer. Try again when there is a connection.');
    // A browser may say no; then it keeps it until it needs the room.
    await navigator.storage.persist?.().catch(() => false);
    const { id, index } = published;
    await store.begin({ id, index, scope, paused: false });
    await refresh();
    await fetchAll();
  }

  async function resume(): Promise<void> {
    change({ problem: undefined });
    const coming = await store.coming();
    if (coming === undefined) return;
    const published = await askPublished();
    if (published.kind !== 'unreachable') change({ published });
    const newest = published.kind === 'offered' ? { id: published.id, index: published.index } : {};
    await store.begin({ ...coming, ...newest, paused: false });
    await refresh();
    await fetchAll();
  }

  /** In one tab at a time. */
  async function fetchAll(): Promise<void> {
    const isFree = await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
      if (held === null) return false;
      await fetchHere();
      return true;
    });
    if (isFree || situation.fetching === 'elsewhere') return;
    change({ fetching: 'elsewhere' });
    await navigator.locks.request(lock, async () => {
      await refresh({ fetching: undefined });
      if (situation.coming?.paused === false) await fetchHere();
    });
  }

  async function fetchHere(): Promise<void> {
    const coming = await store.coming();
    if (coming === undefined) return;
    const own = new AbortController();
    ending = own;
    change({ fetching: 'here', problem: undefined });
    try {
      await download(coming, {
        store,
        fetch: (path, init) => fetch(base + path, init),
        signal: own.signal,
        pause: silence,
        tell: (progress) => {
          if (!own.signal.aborted) change({ progress });
        },
      });
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage({ switched: true });
      await refresh({ fetching: undefined, progress: undefined });
    } catch (error) {
      if (own.signal.aborted) {
        await refresh({ fetching: undefined });
        return;
      }
      await store.begin({ ...coming, paused: true }).catch(() => {});
      await refresh({ fetching: undefined, problem: sentenceOf(error) });
    }
  }
}

const sentenceOf = (error: unknown): string =>
  error instanceof Stopped
    ? error.message
    : `It stopped: ${error instanceof Error ? error.message : String(error)} What was kept stays as it was; continue, or reload the page.`;

/** Ends early when there is a connection again. */
function silence(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener('online', end);
  });
}
