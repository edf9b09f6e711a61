/** A site: its versions and failed captures, in the order in which they were observed. */
import type { Catalogue, FailedCapture, SiteEntry, VersionEntry } from '../../archive/catalogue.ts';
import { documentName } from '../../archive/document-name.ts';
import { compare } from '../../archive/order.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from './counts.ts';
import { curatedFacts, type CuratedFacts } from './curated.ts';
import { failedItem, type FailedItem } from './failed-capture.ts';
import { type Head, numbered } from './head.ts';
import { versionItem, type VersionItem } from './items.ts';
import { inWords, period } from './moments.ts';
import { nameFacts, type NameFacts } from './name-facts.ts';
import { type Pager, pager, type Slice } from './paging.ts';
import { silenceAfter } from './silence.ts';
import { sourceFacts, type SourceFacts } from './source-facts.ts';

/** What stands in a site's timeline. */
export type Observed =
  | { readonly kind: 'version'; readonly document: string; readonly version: VersionEntry }
  | { readonly kind: 'failed'; readonly document: string; readonly capture: FailedCapture };

export interface SitePage {
  readonly head: Head;
  readonly title: string;
  readonly names: NameFacts;
  readonly summary: string;
  /** On the first page only, as far as there is any. */
  readonly curated: CuratedFacts | undefined;
  readonly documents: readonly DocumentSection[];
  /** Where what the page lists comes from. */
  readonly sources: readonly SourceFacts[];
  /** The record of all its captures. */
  readonly record: string;
  readonly pager: Pager | undefined;
}

export interface DocumentSection {
  readonly label: string;
  /** `2 versions and 1 failed capture, in the order in which they were observed` */
  readonly holds: string;
  readonly entries: readonly TimelineItem[];
}

export type TimelineItem =
  | {
      readonly kind: 'version';
      readonly version: VersionItem;
      /** What it means that nothing was captured after it; absent where it means nothing. */
      readonly silence: string | undefined;
    }
  | { readonly kind: 'failed'; readonly capture: FailedItem };

/** Everything observed of a site, document by document, for cutting into pages. */
export function timeline(entry: SiteEntry): Observed[] {
  return entry.documents.flatMap(({ document, versions, failed }) =>
    [
      ...versions.map((version): Observed => ({ kind: 'version', document, version })),
      ...failed.map((capture): Observed => ({ kind: 'failed', document, capture })),
    ].sort((a, b) => compare(observedAt(a), observedAt(b))),
  );
}

export function sitePage(
  { sources }: Catalogue,
  entry: SiteEntry,
  slice: Slice<Observed>,
  link: Link,
): SitePage {
  const { site } = entry;
  const title = numbered(site, slice);
  const { failed, ruledOut } = withoutText(entry.documents.flatMap((document) => document.failed));
  const without = [
    ...(failed > 0 ? [`${counted(failed, 'of them', 'of them')} failed`] : []),
    ...(ruledOut > 0
      ? [`${counted(ruledOut, 'of them', 'of them')} ruled out by the curator`]
      : []),
  ];
  const summary =
    `${counted(entry.versions, 'version')} from ${counted(entry.captures, 'capture')}` +
    `${without.map((part) => `, ${part}`).join('')}, ` +
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
    record: link({ page: 'record', site }),
    names: nameFacts(entry),
    summary,
    curated: slice.number === 1 ? curatedFacts(entry) : undefined,
    documents: [...Map.groupBy(slice.items, ({ document }) => document)].map(
      ([document, items]) => ({
        label: documentName(document),
        holds: holdsOf(items),
        entries: items.map((item) => timelineItem(item, link)),
      }),
    ),
    sources: sourceFacts(slice.items.flatMap(sourcesOf), sources, link),
    pager: pager(slice, (number) => link({ page: 'site', site, number })),
  };
}

function holdsOf(items: readonly Observed[]): string {
  const captures = items.flatMap((item) => (item.kind === 'failed' ? [item.capture] : []));
  const { failed, ruledOut } = withoutText(captures);
  const versions = items.length - captures.length;
  const what = listed([
    ...(versions > 0 ? [counted(versions, 'version')] : []),
    ...(failed > 0 ? [counted(failed, 'failed capture')] : []),
    ...(ruledOut > 0 ? [`${counted(ruledOut, 'capture')} ruled out by the curator`] : []),
  ]);
  return items.length > 1 ? `${what}, in the order in which they were observed` : what;
}

/** How many captures hold no text by what ingest found, and how many by what a curator ruled. */
function withoutText(captures: readonly FailedCapture[]): { failed: number; ruledOut: number } {
  const ruledOut = captures.filter(({ ruling }) => ruling !== undefined).length;
  return { failed: captures.length - ruledOut, ruledOut };
}

const words = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const listed = (parts: readonly string[]): string => words.format(parts);

function timelineItem(item: Observed, link: Link): TimelineItem {
  if (item.kind === 'failed') return { kind: 'failed', capture: failedItem(item.capture) };
  const { version } = item;
  return { kind: 'version', version: versionItem(version, link), silence: silenceAfter(version) };
}

const sourcesOf = (item: Observed): string[] =>
  item.kind === 'failed'
    ? [item.capture.source]
    : item.version.captures.map(({ source }) => source);

const observedAt = (item: Observed): string =>
  item.kind === 'version' ? item.version.first : item.capture.at;
