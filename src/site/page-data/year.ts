/** A year: the versions that a capture of that year shows, and those that are presumed to have stood. */
import type { VersionEntry, YearEntry } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import { type Crumb, type Head, numbered } from './head.ts';
import { versionItem, type VersionItem } from './items.ts';
import { type Pager, pager, type Slice } from './paging.ts';
import { silenceAfter } from './silence.ts';

export interface YearPage {
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly versions: readonly VersionItem[];
  readonly presumed: readonly PresumedItem[];
  readonly earlier: Crumb | undefined;
  readonly later: Crumb | undefined;
  readonly pager: Pager | undefined;
}

/** A version that no capture of the year shows. */
export interface PresumedItem {
  readonly version: VersionItem;
  /** Why it is presumed: `no change recorded until 3 May 2021: presumed to have stood`. */
  readonly silence: string | undefined;
}

/** What stands on a year's pages, in their order. */
export interface OfYear {
  readonly version: VersionEntry;
  readonly presumed: boolean;
}

/** Everything on the pages of a year, for cutting into pages. */
export const ofYear = ({ versions, presumed }: YearEntry): OfYear[] => [
  ...versions.map((version) => ({ version, presumed: false })),
  ...presumed.map((version) => ({ version, presumed: true })),
];

export function yearPage(
  { year, sites, versions, presumed, earlier, later }: PositionedYear,
  slice: Slice<OfYear>,
  link: Link,
): YearPage {
  const title = numbered(`Observed in ${year}`, slice);
  const summary =
    versions.length === 0
      ? `Nothing was observed in ${year}; ${presumption(presumed.length)}.`
      : `${counted(versions.length, 'version')} of policies from ${counted(sites, 'site')}, ` +
        'in the order in which they were first observed' +
        (presumed.length === 0 ? '.' : `; ${presumption(presumed.length)}.`);
  const neighbour = (other: string | undefined): Crumb | undefined =>
    other === undefined ? undefined : { text: other, href: link({ page: 'year', year: other }) };
  const shown = (presumed: boolean) => slice.items.filter((item) => item.presumed === presumed);
  return {
    head: {
      title,
      description: `Policies observed in ${year}: ${summary}`,
      path: link({ page: 'year', year, number: slice.number }),
      section: 'years',
      crumbs: [{ text: 'Years', href: link({ page: 'years' }) }, { text: year }],
    },
    title,
    summary,
    versions: shown(false).map(({ version }) => versionItem(version, link)),
    presumed: shown(true).map(({ version }) => ({
      version: versionItem(version, link),
      silence: silenceAfter(version),
    })),
    earlier: neighbour(earlier),
    later: neighbour(later),
    pager: pager(slice, (number) => link({ page: 'year', year, number })),
  };
}

/** `3 versions are presumed to have stood`. */
export const presumption = (count: number): string =>
  `${counted(count, 'version is', 'versions are')} presumed to have stood`;

/** A year, and the ones beside it in which anything was observed. */
export interface PositionedYear extends YearEntry {
  readonly earlier: string | undefined;
  readonly later: string | undefined;
}

export function positioned(years: readonly YearEntry[]): PositionedYear[] {
  return years.map((year, index) => ({
    ...year,
    earlier: years[index - 1]?.year,
    later: years[index + 1]?.year,
  }));
}
