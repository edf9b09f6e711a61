/** Reads a published history, and of its packs only what is asked for. */
import type { PassagePack, PublishedPassage, PublishedVersion } from './format.ts';
import type { HistoryPassage } from './history.ts';
import { checkedIndex, checkedPack } from './published-schema.ts';

export interface HistoryReader {
  readonly site: string;
  readonly document: string;
  /** The ids of all versions, in the order of their first captures. */
  readonly versions: readonly string[];
  /** What is said of a version. @throws when the history has no such version. */
  version(id: string): Promise<PublishedVersion>;
  /** A version's passages, in order. @throws when the history has no such version. */
  versionPassages(id: string): Promise<HistoryPassage[]>;
}

/**
 * `index` is the parsed JSON of `history.json`; `loadPack` gives that of a file beside it.
 *
 * @throws when either is not what format 1 says; the message says what, where and what to do.
 */
export function readHistory(
  index: unknown,
  loadPack: (name: string) => Promise<unknown>,
): HistoryReader {
  const { site, document, passages, versions, packs } = checkedIndex(index, 'history.json');
  const load = remembered(async (name) => checkedPack(await loadPack(name), name));

  const placed = new Map<string, () => Promise<PublishedVersion>>();
  for (const version of versions ?? []) placed.set(version.version, async () => version);
  for (const { name, versions: ids } of packs?.versions ?? []) {
    for (const [at, id] of ids.entries())
      placed.set(id, async () => present((await load(name)).versions?.[at], name));
  }
  const version = (id: string): Promise<PublishedVersion> => {
    const found = placed.get(id);
    if (found !== undefined) return found();
    return Promise.reject(
      new Error(
        `The history of ${site} (${document}) has no version ${id}. It has ${placed.size}, from ` +
          `${[...placed.keys()][0] ?? 'none'} to ${[...placed.keys()].at(-1) ?? 'none'}.`,
      ),
    );
  };

  const passage = async (number: number): Promise<PublishedPassage> => {
    if (passages !== undefined) return present(passages[number], 'history.json');
    const holding = packsWith(packs?.passages ?? [], number);
    const pieces = await Promise.all(
      holding.map(async (pack) =>
        present((await load(pack.name)).passages?.[number - pack.first], pack.name),
      ),
    );
    const text = pieces.map((piece) => piece.text).join('');
    return { ...present(pieces[0], 'history.json'), text };
  };

  const runsOf = async (id: string): Promise<Runs> => {
    const own = await version(id);
    if (own.passages !== undefined) return own.passages;
    return present((await version(own.sameAs ?? id)).passages, 'history.json');
  };

  return {
    site,
    document,
    versions: [...placed.keys()],
    version,
    versionPassages: async (id) => {
      const runs = await runsOf(id);
      const numbers = runs.flatMap(([first, count]) =>
        Array.from({ length: count }, (_, step) => first + step),
      );
      return Promise.all(numbers.map(async (number) => ({ level: 0, ...(await passage(number)) })));
    },
  };
}

type Runs = NonNullable<PublishedVersion['passages']>;

/** The packs that hold a passage: one, or all of its pieces in order. Packs are in order. */
function packsWith(packs: readonly PassagePack[], number: number): readonly PassagePack[] {
  let [low, high] = [0, packs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { first, count } = packs[middle] as PassagePack;
    if (first + count <= number) low = middle + 1;
    else high = middle;
  }
  const pieces = packs[low]?.piece?.[1] ?? 1;
  return packs.slice(low, low + pieces);
}

/** What fails is not remembered: it may be asked for again. */
function remembered<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (name) => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const loading = load(name);
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
    return loading;
  };
}

function present<T>(value: T | undefined, name: string): T {
  if (value !== undefined) return value;
  throw new Error(
    `${name} is not of the same history as the files beside it: something that they name is not in ` +
      'it. It was probably replaced while it was being read; load it again.',
  );
}
