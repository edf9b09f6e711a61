/** When a version was seen, and when it is presumed to have stood, as stretches of a time axis. */
import type { VersionEntry } from '../../archive/catalogue.ts';
import type { Instant } from '../../archive/types.ts';
import type { Silence } from './silence.ts';
import type { Stretch } from './strokes.ts';
import type { TimeAxis } from './time-axis.ts';

/** From its first capture to its last, without the times of more than a year between two of them. */
export function seenStretches(
  { first, last }: VersionEntry,
  index: number,
  silences: readonly Silence[],
  { place }: TimeAxis,
): Stretch[] {
  const inside = silences.filter(({ version, within }) => within && version === index);
  const ends = [first, ...inside.flatMap(({ after, until }) => [after, until]), last].map(place);
  return ends.flatMap((from, at): Stretch[] =>
    at % 2 === 0 ? [[from, ends[at + 1] ?? from]] : [],
  );
}

/** Until the next version, and between its own captures, where its source would have said of a change. */
export function presumedStretches(
  version: VersionEntry,
  index: number,
  silences: readonly Silence[],
  { place }: TimeAxis,
): Stretch[] {
  const inside = silences.filter(
    (one) => one.within && one.kind === 'unchanged' && one.version === index,
  );
  const until = presumedUntil(version);
  return [
    ...inside.map((one): Stretch => [place(one.after), place(one.until)]),
    ...(until === undefined ? [] : [[place(version.last), place(until)] as const]),
  ];
}

/** The first capture of the version after it, where its source writes down changes only. */
export function presumedUntil({ last, next, changesOnly }: VersionEntry): Instant | undefined {
  const until = next?.captures[0]?.at;
  return changesOnly && until !== undefined && until > last ? until : undefined;
}
