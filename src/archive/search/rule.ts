/** Which passages of which versions the search index must hold to miss nothing and stay small. */
import type { Passage } from '../types.ts';

export interface ObservedText<P extends Passage = Passage> {
  /** The years in which the version was observed, in order. */
  readonly years: readonly string[];
  readonly passages: readonly P[];
}

/** The part of a version that goes into the index. */
export interface Share<V, P extends Passage = Passage> {
  readonly version: V;
  /** The years for which this is the last version that was observed. */
  readonly annual: readonly string[];
  readonly passages: readonly P[];
}

/**
 * The shares of one document's versions, given in the order of their first captures: for each year
 * the last version observed in it, whole, and every other passage observed in that year once, in
 * the first version that has it. Versions without a share are left out.
 *
 * So a search finds each passage in each year in which it was observed, and an archive that was
 * captured every day costs hardly more than one that was captured once a year.
 */
export function sharesOf<P extends Passage, V extends ObservedText<P>>(
  versions: readonly (V & ObservedText<P>)[],
): Share<V, P>[] {
  const last = new Map(versions.flatMap((version) => version.years.map((year) => [year, version])));
  const found = new Map<string, Set<string>>();
  for (const [year, version] of last) found.set(year, new Set(version.passages.map(textOf)));

  return versions.flatMap((version) => {
    const annual = version.years.filter((year) => last.get(year) === version);
    const share = annual.length > 0 ? version.passages : version.passages.filter(isNewIn(version));
    for (const year of version.years) share.forEach(({ text }) => found.get(year)?.add(text));
    return share.length > 0 ? [{ version, annual, passages: share }] : [];
  });

  function isNewIn(version: V): (passage: Passage) => boolean {
    return (passage) => version.years.some((year) => !found.get(year)?.has(passage.text));
  }
}

/** Not the id, which wordings share that a search tells apart: “Webix™” and “WebixTM”. */
const textOf = (passage: Passage): string => passage.text;
