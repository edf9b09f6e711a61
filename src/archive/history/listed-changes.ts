/** Substantive changes of a whole archive, in the order of time and by month. */
import { compare } from '../order.ts';
import type { Instant } from '../types.ts';
import type { Outline, OutlineChange, OutlineVersion } from './outline.ts';

/** A change as lists and feeds tell it. Nobody observed the day: it lies in the interval. */
export interface ListedChange extends Pick<OutlineChange, 'counts' | 'gist' | 'topics'> {
  readonly site: string;
  readonly document: string;
  /** The version that it led to, and the one that it is compared with. */
  readonly version: string;
  readonly before: string;
  /** The last capture of the older text. */
  readonly after: Instant;
  /** The first capture of the newer text. */
  readonly until: Instant;
}

/**
 * Every substantive change, newest first. What a source's tool read anew is none, and of documents
 * that go back and forth between the same texts only the first time is told.
 */
export function listedChanges(outlines: readonly Outline[]): ListedChange[] {
  return outlines
    .flatMap((outline) =>
      outline.versions.flatMap((version, index) =>
        isBackAndForth(outline, version, index) ? [] : listed(outline, version),
      ),
    )
    .sort(
      (a, b) =>
        compare(b.until, a.until) || compare(a.site, b.site) || compare(a.document, b.document),
    );
}

const isBackAndForth = ({ alternations }: Outline, { sameAs }: OutlineVersion, index: number) =>
  sameAs !== undefined && alternations.some(({ from, to }) => from < index && index <= to);

function listed(
  { site, document, versions }: Outline,
  { version, before, change, interval }: OutlineVersion,
): ListedChange[] {
  const older = before === undefined ? undefined : versions[before];
  if (older === undefined || interval === undefined || change?.class !== 'substantive') return [];
  const { counts, gist, topics } = change;
  return [{ site, document, version, before: older.version, counts, gist, topics, ...interval }];
}

/** How many days lie between the two captures, rounded up: what is not known of a change's date. */
export const daysOpen = ({ after, until }: Pick<ListedChange, 'after' | 'until'>): number =>
  Math.ceil((Date.parse(until) - Date.parse(after)) / 86_400_000);

/** The months, `2018-05`, in order, each with the changes whose interval touches it, the tightest first. */
export function changesByMonth(
  changes: readonly ListedChange[],
): ReadonlyMap<string, readonly ListedChange[]> {
  const months = new Map<string, ListedChange[]>();
  for (const change of changes) {
    for (const month of monthsBetween(change.after, change.until)) {
      const list = months.get(month) ?? [];
      months.set(month, list);
      list.push(change);
    }
  }
  for (const list of months.values())
    list.sort((a, b) => daysOpen(a) - daysOpen(b) || compare(a.site, b.site));
  return new Map([...months].sort(([a], [b]) => compare(a, b)));
}

function monthsBetween(after: Instant, until: Instant): string[] {
  const [first, last] = [numberOf(after), numberOf(until)];
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, step) => nameOf(first + step));
}

const numberOf = (instant: Instant): number =>
  Number(instant.slice(0, 4)) * 12 + Number(instant.slice(5, 7)) - 1;

const nameOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
