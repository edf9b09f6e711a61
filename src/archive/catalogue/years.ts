/** The years in which versions were observed, or are presumed to have stood. */
import type { VersionEntry, YearEntry } from '../catalogue.ts';
import { compare } from '../order.ts';
import { firstOf } from './observed.ts';

export function yearsOf(versions: readonly VersionEntry[]): YearEntry[] {
  const observed = new Map<string, VersionEntry[]>();
  const presumed = new Map<string, VersionEntry[]>();
  const enter = (into: Map<string, VersionEntry[]>, year: string, version: VersionEntry) => {
    const list = into.get(year);
    if (list) list.push(version);
    else into.set(year, [version]);
  };
  for (const version of versions) {
    for (const year of version.years) enter(observed, year, version);
    for (const year of presumedYears(version)) enter(presumed, year, version);
  }
  return [...new Set([...observed.keys(), ...presumed.keys()])].sort(compare).map((year) => {
    const list = observed.get(year) ?? [];
    return {
      year,
      versions: list,
      presumed: presumed.get(year) ?? [],
      sites: new Set(list.map((version) => version.site)).size,
    };
  });
}

/** Whole years between a version's last capture and its successor's first, where silence means no change. */
function presumedYears({ next, last, changesOnly }: VersionEntry): string[] {
  if (next === undefined || changesOnly === undefined) return [];
  const from = Number(last.slice(0, 4)) + 1;
  const until = Number(firstOf(next).slice(0, 4));
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => String(from + index));
}
