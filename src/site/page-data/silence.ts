/** What it means that nothing was captured: a gap, or that no change was recorded. */
import type { VersionEntry } from '../../archive/catalogue.ts';
import { compare } from '../../archive/order.ts';
import type { Instant } from '../../archive/types.ts';
import { day } from '../../archive/moments.ts';

/**
 * What follows a version's last capture, where its source writes down changes only. Nothing for
 * other sources: between two captures of theirs nothing is known.
 */
export function silenceAfter({ changesOnly, next }: VersionEntry): string | undefined {
  if (changesOnly === undefined) return undefined;
  const at = next?.captures[0]?.at;
  return at === undefined
    ? 'no later change recorded'
    : `no change recorded until ${day(at).text}: presumed to have stood`;
}

/** A long time between two captures of a document that hold a text. */
export interface Silence {
  readonly after: Instant;
  readonly until: Instant;
  /** `unchanged` where the source would have written a change down. */
  readonly kind: 'gap' | 'unchanged';
  /** The index of the version that the earlier capture shows. */
  readonly version: number;
  /** Whether the later capture shows the same version. */
  readonly within: boolean;
}

const YEAR = 365.25 * 24 * 60 * 60 * 1000;

/** Every time of more than a year without a capture, in order. */
export function silencesOf(versions: readonly VersionEntry[]): Silence[] {
  const seen = versions
    .flatMap(({ captures, changesOnly }, version) =>
      captures.map(({ at }) => ({ at, version, changesOnly })),
    )
    // Versions of merged sites may overlap.
    .sort((a, b) => compare(a.at, b.at) || a.version - b.version);
  return seen.flatMap(({ at, version, changesOnly }, index): Silence[] => {
    const next = seen[index + 1];
    if (next === undefined || Date.parse(next.at) - Date.parse(at) <= YEAR) return [];
    return [
      {
        after: at,
        until: next.at,
        kind: changesOnly ? 'unchanged' : 'gap',
        version,
        within: next.version === version,
      },
    ];
  });
}

export function silenceInWords({ after, until, kind, within }: Silence): string {
  const between = `between ${day(after).text} and ${day(until).text}`;
  if (kind === 'unchanged')
    return `No change recorded ${between}: the text is presumed to have stood.`;
  return within
    ? `No capture ${between}; the text was the same before and after.`
    : `No capture ${between}: nothing is known of that time.`;
}
