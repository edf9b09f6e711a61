/** Documents put together by their sites. */
import type { DocumentEntry, MergedSite, SiteEntry } from '../catalogue.ts';
import { type Curated, shownUnder } from '../merged.ts';
import { compare } from '../order.ts';
import { isMadeFromName } from '../site-of.ts';
import { byFirstObservation } from './observed.ts';

export function sitesOf(
  documents: readonly DocumentEntry[],
  curated: Curated,
  services: ReadonlyMap<string, readonly string[]>,
): SiteEntry[] {
  const merged = mergedSites(curated);
  return [...Map.groupBy(documents, ({ site }) => site)].map(([site, entries]) => {
    const known = curated.get(site);
    const versions = entries.flatMap((entry) => entry.versions);
    const newest = versions.toSorted(byFirstObservation).findLast((version) => version.publisher);
    const instants = [
      ...versions.flatMap((version) => version.captures.map((capture) => capture.at)),
      ...entries.flatMap((entry) => entry.failed.map((capture) => capture.at)),
    ].sort(compare);
    return {
      site,
      documents: entries,
      ...(newest?.publisher ? { name: newest.publisher.name } : {}),
      ...(known ? { curated: known } : {}),
      services: isMadeFromName(site) ? (services.get(site) ?? []) : [],
      merged: merged.get(site) ?? [],
      versions: versions.length,
      captures: instants.length,
      first: instants[0] ?? '',
      last: instants.at(-1) ?? '',
    };
  });
}

/** The sites that are shown under another, by that other. */
function mergedSites(curated: Curated): ReadonlyMap<string, readonly MergedSite[]> {
  const merged = [...curated]
    .filter(([site]) => shownUnder(site, curated) !== site)
    .map(([site, known]): MergedSite => ({ site, curated: known }))
    .sort((a, b) => compare(a.site, b.site));
  return Map.groupBy(merged, ({ site }) => shownUnder(site, curated));
}
