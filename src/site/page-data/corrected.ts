/** What was changed in a version after it had been published. */
import type { VersionEntry } from '../../archive/catalogue.ts';
import { counted } from '../../archive/counted.ts';
import { day, type Moment } from '../../archive/moments.ts';
import { compare } from '../../archive/order.ts';
import type { Correction, TextCorrection } from '../../archive/schema/correction.ts';

export interface Corrected {
  readonly day: Moment;
  readonly reason: string;
  /** `3 passages have other ids now`; absent where none has. */
  readonly moved?: string;
}

type OfVersion = (version: VersionEntry, url: string) => readonly Corrected[];

/** Looks corrections up by version: those of its text, and those that name its page. */
export function correctedVersions(corrections: readonly Correction[]): OfVersion {
  const byPlace = new Map<string, Correction[]>();
  const byUrl = new Map<string, { at: string; told: Corrected }[]>();
  for (const correction of corrections) {
    if (correction.what === 'note') enter(byUrl, correction.url, toldOf(correction));
    else enter(byPlace, placeOf(correction, correction.version), correction);
  }
  if (byPlace.size === 0 && byUrl.size === 0) return () => [];
  return (version, url) => {
    const { aliases, formerly = [] } = version;
    const places = [
      ...[version.version, ...aliases].map((id) => placeOf(version, id)),
      ...formerly.map((place) => placeOf({ ...version, site: place.site }, place.version)),
    ];
    const texts = places.flatMap((place) => byPlace.get(place) ?? []).map(toldOf);
    return [...texts, ...(byUrl.get(url) ?? [])]
      .sort((a, b) => compare(a.at, b.at))
      .map(({ told }) => told);
  };
}

/** What a correction says, in words. */
export function toldOf(correction: Correction): { at: string; told: Corrected } {
  const { at, reason } = correction;
  const moved = correction.what === 'text' ? movedInWords(correction) : undefined;
  return { at, told: { day: day(at), reason, ...(moved === undefined ? {} : { moved }) } };
}

const movedInWords = ({ moved }: TextCorrection): string | undefined =>
  moved === 0 ? undefined : `${counted(moved, 'passage has', 'passages have')} another id now`;

const placeOf = ({ site, document }: { site: string; document: string }, version: string): string =>
  `${site} ${document} ${version}`;

function enter<V>(into: Map<string, V[]>, key: string, value: V): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}
