/** Captures that hold no text, as the sites show them under which they stand. */
import type { FailedCapture, VersionRecord } from '../catalogue.ts';
import { type Curated, wayOf } from '../merged.ts';

/** A ruling takes effect when the site is derived again; until then a version may still show its capture. */
export function notShown(
  failed: readonly FailedCapture[],
  versions: readonly VersionRecord[],
): FailedCapture[] {
  const key = (
    { site, document }: { site: string; document: string },
    at: string,
    original: string,
  ) => `${site} ${document} ${at} ${original}`;
  const ruled = new Set(failed.flatMap(({ ruling, site }) => (ruling === undefined ? [] : [site])));
  const shown = new Set(
    versions
      .filter(({ site }) => ruled.has(site))
      .flatMap((version) => version.captures.map(({ at, original }) => key(version, at, original))),
  );
  return failed.filter((capture) => !shown.has(key(capture, capture.at, capture.original)));
}

export function refiled(capture: FailedCapture, curated: Curated): FailedCapture {
  const way = wayOf(capture.site, curated);
  const site = way.at(-1) ?? capture.site;
  return site === capture.site ? capture : { ...capture, site, formerly: way.slice(0, -1) };
}
