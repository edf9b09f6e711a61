/** The life of each passage: since when it has stood, until when, and in how many versions. */
import type { Instant } from '../types.ts';
import type { History, HistoryVersion } from './history.ts';

/** How a span begins: with the document, by coming in, or because the page was read in another way. */
export type Beginning = 'start' | 'came' | 'extraction';
/** How a span ends: it has not, by going out, or because the page was read in another way. */
export type Ending = 'stands' | 'went' | 'extraction';

/** Consecutive versions of a lane that all have the passage. */
export interface Span {
  /** Indexes of versions of the history: the first and the last one that have it. */
  readonly from: number;
  readonly to: number;
  readonly beginning: Beginning;
  readonly ending: Ending;
  /** The index of the last version before the span, which is without the passage. */
  readonly absentBefore?: number;
  /** The index of the first version after the span, which is without the passage. */
  readonly absentAfter?: number;
}

export interface Life {
  readonly id: string;
  readonly lane: string;
  readonly spans: readonly [Span, ...Span[]];
  /** How many versions have it. */
  readonly versions: number;
  /**
   * The first capture that shows it. Absent where it came in when the source's tool read the page
   * anew: it may have stood on the page before.
   */
  readonly firstSeen?: Instant;
  /** The last capture that shows it; absent where it went out in that way. */
  readonly lastSeen?: Instant;
  /** Whether the newest version of its lane has it. */
  readonly stands: boolean;
}

export interface Lives {
  /** All lives, by lane and then in the order in which passages first appear. */
  readonly all: readonly Life[];
  /** The life of a passage in the lane of this version; looked up at once. */
  of(version: number, id: string): Life | undefined;
}

/** Takes as many steps as the versions have passages, all together. */
export function livesOf(history: History): Lives {
  const lanes = Map.groupBy(
    history.versions.keys(),
    (index) => history.versions[index]?.lane ?? '',
  );
  const byLane = new Map(
    [...lanes].map(([lane, indexes]) => [lane, livesInLane(history, lane, indexes)]),
  );
  return {
    all: [...byLane.values()].flatMap((lives) => [...lives.values()]),
    of: (version, id) => byLane.get(history.versions[version]?.lane ?? '')?.get(id),
  };
}

interface Open {
  readonly spans: { from: number; to: number }[];
  versions: number;
}

function livesInLane(
  { passages, versions }: History,
  lane: string,
  indexes: readonly number[],
): Map<string, Life> {
  const open = new Map<string, Open>();
  for (const [at, index] of indexes.entries()) {
    for (const number of versions[index]?.passages ?? []) {
      const id = passages[number]?.id ?? '';
      const life = open.get(id) ?? { spans: [], versions: 0 };
      open.set(id, life);
      life.versions++;
      const last = life.spans.at(-1);
      if (last !== undefined && last.to === at - 1) last.to = at;
      else life.spans.push({ from: at, to: at });
    }
  }
  const own = indexes.map((index) => versions[index] as HistoryVersion);
  return new Map(
    [...open].map(([id, life]) => [id, settled(id, lane, life, indexes, own)] as const),
  );
}

function settled(
  id: string,
  lane: string,
  { spans: open, versions }: Open,
  indexes: readonly number[],
  own: readonly HistoryVersion[],
): Life {
  const spans = open.map(({ from, to }): Span => {
    const [absentBefore, absentAfter] = [indexes[from - 1], indexes[to + 1]];
    return {
      from: indexes[from] as number,
      to: indexes[to] as number,
      beginning: from === 0 ? 'start' : own[from]?.extraction ? 'extraction' : 'came',
      ending: to === own.length - 1 ? 'stands' : own[to + 1]?.extraction ? 'extraction' : 'went',
      ...(absentBefore === undefined ? {} : { absentBefore }),
      ...(absentAfter === undefined ? {} : { absentAfter }),
    };
  }) as [Span, ...Span[]];
  const [first, last] = [spans[0], spans.at(-1) ?? spans[0]];
  const [start, end] = [own[open[0]?.from ?? 0], own[open.at(-1)?.to ?? 0]];
  return {
    id,
    lane,
    spans,
    versions,
    ...(first.beginning === 'extraction' || !start ? {} : { firstSeen: start.first }),
    ...(last.ending === 'extraction' || !end ? {} : { lastSeen: end.last }),
    stands: last.ending === 'stands',
  };
}
