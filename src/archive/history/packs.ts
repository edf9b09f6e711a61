/** From a history to its published files. */
import {
  FORMAT,
  MOST_BYTES,
  type PassagePack,
  type PublishedIndex,
  type PublishedPassage,
  type PublishedVersion,
  type VersionPack,
} from './format.ts';
import type {
  ChangeSummary,
  History,
  HistoryPassage,
  HistoryVersion,
  Interval,
} from './history.ts';

export interface PackedFile {
  /** Relative to the folder of the index, which is `history.json` and comes first. */
  readonly name: string;
  readonly json: string;
}

/** The same history gives the same bytes. */
export function packsOf(
  history: History,
  of: { readonly site: string; readonly document: string },
): PackedFile[] {
  const passages = history.passages.map(publishedPassage);
  const versions = history.versions.map((version) => publishedVersion(version, history));
  const head = { format: FORMAT, site: of.site, document: of.document } as const;
  const whole = JSON.stringify({ ...head, passages, versions } satisfies PublishedIndex);
  if (bytes(whole) <= MOST_BYTES) return [{ name: INDEX, json: whole }];

  const files: PackedFile[] = [];
  const put = (json: string): string => {
    const name = `history-${files.length + 1}.json`;
    files.push({ name, json });
    return name;
  };
  const packs = { passages: packPassages(passages, put), versions: packVersions(versions, put) };
  const index = JSON.stringify({ ...head, packs } satisfies PublishedIndex);
  return [{ name: INDEX, json: index }, ...files];
}

const INDEX = 'history.json';
/** What stands around the list in a pack. */
const WRAPPING = 64;

function packPassages(
  passages: readonly PublishedPassage[],
  put: (json: string) => string,
): PassagePack[] {
  return inPacks(passages).flatMap(({ first, items, json }): PassagePack[] => {
    if (bytes(json) + WRAPPING <= MOST_BYTES)
      return [{ name: put(wrapped('passages', json)), first, count: items.length }];
    const pieces = items.flatMap(cut);
    return pieces.map((piece, index) => ({
      name: put(wrapped('passages', JSON.stringify(piece))),
      first,
      count: 1,
      piece: [index + 1, pieces.length],
    }));
  });
}

/** A version alone never fills a pack: its runs are far fewer than its passages. */
const packVersions = (
  versions: readonly PublishedVersion[],
  put: (json: string) => string,
): VersionPack[] =>
  inPacks(versions).map(({ items, json }) => ({
    name: put(wrapped('versions', json)),
    versions: items.map(({ version }) => version),
  }));

const wrapped = (what: 'passages' | 'versions', list: string): string =>
  `{"format":${FORMAT},"${what}":[${list}]}`;

interface Packed<Item> {
  readonly first: number;
  readonly items: readonly Item[];
  /** The items' JSON, with commas between. */
  readonly json: string;
}

/** Consecutive items, as many as a pack holds; one that is larger than a pack is alone. */
function inPacks<Item>(items: readonly Item[]): Packed<Item>[] {
  const packs: Packed<Item>[] = [];
  let [held, size, first]: [string[], number, number] = [[], WRAPPING, 0];
  const close = (end: number) => {
    if (held.length > 0)
      packs.push({ first, items: items.slice(first, end), json: held.join(',') });
    [held, size, first] = [[], WRAPPING, end];
  };
  for (const [index, item] of items.entries()) {
    const json = JSON.stringify(item);
    const more = bytes(json) + 1;
    if (size + more > MOST_BYTES) close(index);
    held.push(json);
    size += more;
  }
  close(items.length);
  return packs;
}

/** A passage in pieces whose texts put together are its text. No sign is cut in two. */
function cut(passage: PublishedPassage): PublishedPassage[] {
  const pieces: PublishedPassage[] = [];
  const most = MOST_BYTES - 1_000;
  let [start, size] = [0, 0];
  let index = 0;
  for (const sign of passage.text) {
    const more = bytes(JSON.stringify(sign)) - 2;
    if (size + more > most) {
      pieces.push({ ...passage, text: passage.text.slice(start, index) });
      [start, size] = [index, 0];
    }
    size += more;
    index += sign.length;
  }
  return [...pieces, { ...passage, text: passage.text.slice(start) }];
}

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;

const publishedPassage = (passage: HistoryPassage): PublishedPassage => ({
  id: passage.id,
  kind: passage.kind,
  ...(passage.level === 0 ? {} : { level: passage.level }),
  text: passage.text,
  ...(passage.lang === undefined ? {} : { lang: passage.lang }),
  ...(passage.furniture === true ? { furniture: true } : {}),
});

function publishedVersion(version: HistoryVersion, { versions }: History): PublishedVersion {
  const { before, sameAs, change, interval, lane } = version;
  const named = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : versions[index]?.version;
  const [against, same] = [named(before), named(sameAs)];
  return {
    version: version.version,
    language: version.language,
    ...(lane === version.language ? {} : { lane }),
    first: version.first,
    last: version.last,
    captures: version.captures,
    records: version.records,
    ...(version.extraction ? { extraction: true } : {}),
    ...(against === undefined ? {} : { before: against }),
    ...(same === undefined ? {} : { sameAs: same }),
    ...(change === undefined || interval === undefined
      ? {}
      : { change: publishedChange(change, interval) }),
    ...(same === undefined ? { passages: runsOf(version.passages) } : {}),
  };
}

const publishedChange = (
  { class: overall, counts }: ChangeSummary,
  interval: Interval,
): NonNullable<PublishedVersion['change']> => ({
  ...(overall === undefined ? {} : { class: overall }),
  counts,
  interval,
});

function runsOf(numbers: Uint32Array): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1]++;
    else runs.push([number, 1]);
  }
  return runs;
}
