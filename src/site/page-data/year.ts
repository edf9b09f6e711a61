/** A year: the versions that a capture of that year shows. */
import type { VersionEntry, YearEntry } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from './counts.ts';
import { type Crumb, type Head, numbered } from './head.ts';
import { versionItem, type VersionItem } from './items.ts';
import { type Pager, pager, type Slice } from './paging.ts';

export interface YearPage {
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly versions: readonly VersionItem[];
  readonly earlier: Crumb | undefined;
  readonly later: Crumb | undefined;
  readonly pager: Pager | undefined;
}

export function yearPage(
  { year, sites, earlier, later }: PositionedYear,
  slice: Slice<VersionEntry>,
  link: Link,
): YearPage {
  const title = numbered(`Observed in ${year}`, slice);
  const summary =
    `${counted(slice.total, 'version')} of policies from ${counted(sites, 'site')}, ` +
    'in the order in which they were first observed.';
  const neighbour = (other: string | undefined): Crumb | undefined =>
    other === undefined ? undefined : { text: other, href: link({ page: 'year', year: other }) };
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
    versions: slice.items.map((entry) => versionItem(entry, link)),
    earlier: neighbour(earlier),
    later: neighbour(later),
    pager: pager(slice, (number) => link({ page: 'year', year, number })),
  };
}

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
