/** A site: its versions and failed captures, in the order in which they were observed. */
import type { SiteEntry, VersionEntry } from '../../archive/catalogue.ts';
import { documentName } from '../../archive/document-name.ts';
import { compare } from '../../archive/order.ts';
import type { Capture } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from './counts.ts';

import { type Head, numbered } from './head.ts';
import { versionItem, type VersionItem } from './items.ts';
import { inWords, type Moment, period, second } from './moments.ts';
import { type Pager, pager, type Slice } from './paging.ts';

/** What stands in a site's timeline. */
export type Observed =
  | { readonly kind: 'version'; readonly document: string; readonly version: VersionEntry }
  | { readonly kind: 'failed'; readonly document: string; readonly capture: Capture };

export interface SitePage {
  readonly head: Head;
  readonly title: string;
  readonly name: string | undefined;
  readonly summary: string;
  readonly documents: readonly DocumentSection[];
  readonly pager: Pager | undefined;
}

export interface DocumentSection {
  readonly label: string;
  readonly entries: readonly TimelineItem[];
}

export type TimelineItem =
  | { readonly kind: 'version'; readonly version: VersionItem }
  | { readonly kind: 'failed'; readonly at: Moment; readonly reason: string };

/** Everything observed of a site, document by document, for cutting into pages. */
export function timeline(entry: SiteEntry): Observed[] {
  return entry.documents.flatMap(({ document, versions, failed }) =>
    [
      ...versions.map((version): Observed => ({ kind: 'version', document, version })),
      ...failed.map((capture): Observed => ({ kind: 'failed', document, capture })),
    ].sort((a, b) => compare(observedAt(a), observedAt(b))),
  );
}

export function sitePage(entry: SiteEntry, slice: Slice<Observed>, link: Link): SitePage {
  const { site } = entry;
  const title = numbered(site, slice);
  const summary =
    `${counted(entry.versions, 'version')} from ${counted(entry.captures, 'capture')}, ` +
    `observed ${inWords(period(entry.first, entry.last))}.`;
  return {
    head: {
      title: numbered(`Policies of ${site}`, slice),
      description: `Archived policies of ${site}: ${summary}`,
      path: link({ page: 'site', site, number: slice.number }),
      section: 'policies',
      crumbs: [{ text: 'Policies', href: link({ page: 'policies' }) }, { text: site }],
    },
    title,
    name: entry.name,
    summary,
    documents: [...Map.groupBy(slice.items, ({ document }) => document)].map(
      ([document, items]) => ({
        label: documentName(document),
        entries: items.map((item) => timelineItem(item, link)),
      }),
    ),
    pager: pager(slice, (number) => link({ page: 'site', site, number })),
  };
}

function timelineItem(item: Observed, link: Link): TimelineItem {
  return item.kind === 'version'
    ? { kind: 'version', version: versionItem(item.version, link) }
    : { kind: 'failed', at: second(item.capture.at), reason: 'the capture holds no text' };
}

const observedAt = (item: Observed): string =>
  item.kind === 'version' ? item.version.first : item.capture.at;
