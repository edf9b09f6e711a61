/** Reads a published history, and of its packs only what is asked for. */
import * as z from 'zod/mini';
import {
  FORMAT,
  type PassagePack,
  type PublishedPassage,
  type PublishedVersion,
} from './format.ts';
import type { HistoryPassage } from './history.ts';

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
  const { site, document, passages, versions, packs } = checked(indexSchema, index, 'history.json');
  const load = remembered(async (name) => checked(packSchema, await loadPack(name), name));

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

const count = z.int().check(z.nonnegative());

const passageSchema = z.object({
  id: z.string(),
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row', 'code']),
  level: z.exactOptional(z.int().check(z.minimum(1), z.maximum(6))),
  text: z.string(),
  lang: z.exactOptional(z.string()),
  furniture: z.exactOptional(z.literal(true)),
});

const tallySchema = z.object({
  added: count,
  removed: count,
  edited: count,
  moved: count,
  regrouped: count,
  wordsAdded: count,
  wordsRemoved: count,
});
const changeClass = z.enum(['substantive', 'boilerplate', 'cosmetic', 'extraction']);

const versionSchema = z.object({
  version: z.string(),
  language: z.string(),
  lane: z.exactOptional(z.string()),
  first: z.string(),
  last: z.string(),
  captures: count,
  records: z.enum(['captures', 'changes']),
  extraction: z.exactOptional(z.literal(true)),
  before: z.exactOptional(z.string()),
  sameAs: z.exactOptional(z.string()),
  change: z.exactOptional(
    z.object({
      class: z.exactOptional(changeClass),
      counts: z.object({ kept: count, classes: z.partialRecord(changeClass, tallySchema) }),
      interval: z.object({ after: z.string(), until: z.string() }),
    }),
  ),
  passages: z.exactOptional(z.array(z.tuple([count, count.check(z.maximum(1_000_000))]))),
});

const packSchema = z.object({
  format: z.literal(FORMAT),
  passages: z.exactOptional(z.array(passageSchema)),
  versions: z.exactOptional(z.array(versionSchema)),
});

/** Beside the index and nowhere else. */
const packName = z.string().check(z.regex(/^history-\d{1,9}\.json$/));

const indexSchema = z.object({
  format: z.literal(FORMAT),
  site: z.string(),
  document: z.string(),
  passages: z.exactOptional(z.array(passageSchema)),
  versions: z.exactOptional(z.array(versionSchema)),
  packs: z.exactOptional(
    z.object({
      passages: z.array(
        z.object({
          name: packName,
          first: count,
          count,
          piece: z.exactOptional(z.tuple([count, count])),
        }),
      ),
      versions: z.array(z.object({ name: packName, versions: z.array(z.string()) })),
    }),
  ),
});

function checked<T>(schema: z.ZodMiniType<T>, value: unknown, name: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const format = (value as { format?: unknown } | null | undefined)?.format;
  const problem = result.error.issues[0];
  const where =
    problem === undefined || problem.path.length === 0 ? '' : ` at ${problem.path.join('.')}`;
  throw new Error(
    typeof format === 'number' && format !== FORMAT
      ? `${name} is of format ${format}, and this page reads format ${FORMAT}. Reload the page: the ` +
          'archive was probably published anew by another release.'
      : `${name} is not a history of format ${FORMAT}: ${problem?.message ?? 'not an object'}${where}. ` +
          'Build the archive again, or look whether the file was replaced.',
  );
}
