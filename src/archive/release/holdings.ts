/** What a release holds, version by version, and what came in, changed and went since another. */
import { compare } from '../order.ts';

/** One version in a release. */
export interface Holding {
  /** `calibex.com/2003-07-19`, `calibex.com/cookie-policy/2003-07-19`. */
  readonly place: string;
  readonly captures: number;
  /** SHA-256 of the first capture's original. */
  readonly original: string;
  /** SHA-256 of its title and text as they are shown: it differs where a repair made another text. */
  readonly text: string;
}

const LINE = /^([^\t\n]+)\t(\d+)\t([0-9a-f]{64})\t([0-9a-f]{64})$/;

/** Tab-separated: place, captures, original, text; in the order of the places. */
export const formatHoldings = (holdings: readonly Holding[]): string =>
  holdings
    .toSorted((a, b) => compare(a.place, b.place))
    .map(({ place, captures, original, text }) => `${place}\t${captures}\t${original}\t${text}\n`)
    .join('');

/** @throws when a line is none of holdings. */
export function parseHoldings(text: string, name = 'holdings.tsv'): Holding[] {
  return text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    const [, place, captures, original, shown] = LINE.exec(line) ?? [];
    if (place === undefined || original === undefined || shown === undefined)
      throw new Error(`${name}, line ${index + 1} is damaged: restore it from version control.`);
    return [{ place, captures: Number(captures), original, text: shown }];
  });
}

/** Places of versions, in order. */
export interface Differences {
  readonly added: readonly string[];
  /** Shown before, not shown now, whatever the reason. */
  readonly gone: readonly string[];
  /** The same original, another text: a repair was changed. */
  readonly derivedAnew: readonly string[];
  /** Another original under the same place. */
  readonly replaced: readonly string[];
  /** Observed again since. */
  readonly observedAgain: readonly string[];
}

export function differencesBetween(
  before: readonly Holding[],
  after: readonly Holding[],
): Differences {
  const older = new Map(before.map((holding) => [holding.place, holding]));
  const newer = new Map(after.map((holding) => [holding.place, holding]));
  const places = (holdings: readonly Holding[]) => holdings.map(({ place }) => place).sort(compare);
  const where = (differs: (now: Holding, then: Holding) => boolean) =>
    places(
      after.filter((now) => {
        const then = older.get(now.place);
        return then !== undefined && differs(now, then);
      }),
    );
  return {
    added: places(after.filter(({ place }) => !older.has(place))),
    gone: places(before.filter(({ place }) => !newer.has(place))),
    derivedAnew: where((now, then) => now.original === then.original && now.text !== then.text),
    replaced: where((now, then) => now.original !== then.original),
    observedAgain: where((now, then) => now.captures > then.captures),
  };
}
