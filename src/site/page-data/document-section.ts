/** One document of a site: its charts, and the list of what was observed of it. */
import type { Catalogue, DocumentEntry, SiteEntry, VersionEntry } from '../../archive/catalogue.ts';
import type { Outline } from '../../archive/history/outline.ts';
import { documentName } from '../../archive/document-name.ts';
import type { Link } from '../../archive/urls.ts';
import { counted, number } from '../../archive/counted.ts';
import { failedItem, type FailedItem } from './failed-capture.ts';
import { holdsInWords } from './holds.ts';
import { languageStretches } from './language-stretches.ts';
import { type LineChart, measureCharts } from './measure-charts.ts';
import { inWords, period } from '../../archive/moments.ts';
import type { FoldedRun, Observed, Outlines, Single, SiteSlice } from './observed.ts';
import { type Silence, silenceInWords, silencesOf } from './silence.ts';
import { sectionId } from './document-strips.ts';
import { type StripTable, topicStrips } from './strips.ts';
import { timeAxis } from './time-axis.ts';
import { timelineChart, type TimelineChart } from './timeline-chart.ts';
import { versionLink, type VersionLink, versionRow, type VersionRow } from './version-row.ts';

export interface DocumentSection {
  readonly id: string;
  readonly label: string;
  /** `2 versions and 1 failed capture, in the order in which they were observed` */
  readonly holds: string;
  /** The page on which the document begins, where that is another. */
  readonly begins?: { readonly number: number; readonly href: string };
  /** What one must know to read the list. */
  readonly remarks: readonly string[];
  /** On the page on which the document begins, where it has more than one version. */
  readonly charts?: DocumentCharts;
  readonly entries: readonly TimelineItem[];
  /** Where its changes can be followed and its texts be had as data; absent without versions. */
  readonly data?: { readonly feed?: string; readonly history: string };
}

export interface DocumentCharts {
  readonly timeline: TimelineChart;
  readonly measures: readonly LineChart[];
  readonly topics: StripTable | undefined;
}

export type TimelineItem =
  | {
      readonly kind: 'version';
      readonly row: VersionRow;
      /** Whether it has another title than the version before it in the list. */
      readonly titled: boolean;
    }
  | { readonly kind: 'failed'; readonly capture: FailedItem }
  | { readonly kind: 'silence'; readonly text: string }
  | { readonly kind: 'run'; readonly run: RunItem };

/** A run of versions that take turns, or in which no word differs, in a line. */
export interface RunItem {
  /** The first version of each text. */
  readonly texts: readonly VersionLink[];
  /** `240 times`; absent where all have the words of the one text. */
  readonly often?: string;
  /** `from 3 August 2004 to 5 May 2005` */
  readonly when: string;
  /** `234 more versions and 1 failed capture` */
  readonly holds: string;
  /** All of them, or the page on which they begin. */
  readonly folded: readonly RunEntry[] | { readonly href: string; readonly text: string };
}

export type RunEntry =
  | { readonly kind: 'version'; readonly version: VersionLink; readonly sameAs?: VersionLink }
  | { readonly kind: 'failed'; readonly capture: FailedItem };

export interface SectionMaterial {
  readonly archive: Pick<Catalogue, 'topics'>;
  readonly site: SiteEntry;
  readonly slice: SiteSlice;
  readonly outlines: Outlines;
}

export function documentSection(
  { archive, site, slice, outlines }: SectionMaterial,
  document: string,
  items: readonly Observed[],
  link: Link,
): DocumentSection {
  const entry = site.documents.find((one) => one.document === document) as DocumentEntry;
  const outline = outlines.get(document);
  const begins = slice.begins.get(document) ?? 1;
  const isBeginning = begins === slice.number && !slice.unfolded;
  const silences = silencesOf(entry.versions);
  const name = documentName(document);
  return {
    id: slice.unfolded ? `folded-${document}` : sectionId(document),
    label: slice.unfolded ? `${name}: versions of few texts` : name,
    holds: holdsOf(items, entry),
    ...(isBeginning
      ? {}
      : {
          begins: {
            number: begins,
            href:
              link({ page: 'site', site: site.site, number: begins }) + `#${sectionId(document)}`,
          },
        }),
    remarks: isBeginning && outline !== undefined ? languageStretches(outline) : [],
    ...(isBeginning ? chartsOf(entry, outline, silences, archive, link) : {}),
    entries: entriesOf({ entry, outline, silences, items, link }),
    ...(isBeginning && entry.versions.length > 0
      ? {
          data: {
            // What has one version has no changes to follow.
            ...(entry.versions.length > 1
              ? { feed: link({ page: 'feed', of: { site: site.site, document } }) }
              : {}),
            history: link({ page: 'history', site: site.site, document }),
          },
        }
      : {}),
  };
}

function chartsOf(
  entry: DocumentEntry,
  outline: Outline | undefined,
  silences: readonly Silence[],
  { topics }: Pick<Catalogue, 'topics'>,
  link: Link,
): Pick<DocumentSection, 'charts'> {
  const axis = timeAxis([
    ...entry.versions.flatMap(({ first, last }) => [first, last]),
    ...entry.failed.map(({ at }) => at),
  ]);
  // One version has no history, and versions of one instant no time to draw.
  if (entry.versions.length < 2 || outline === undefined || axis === undefined) return {};
  return {
    charts: {
      timeline: timelineChart({ entry, outline, silences, axis }),
      measures: measureCharts(entry, outline, silences, axis),
      topics: topicStrips(entry, topics, axis, link),
    },
  };
}

/** `2 versions and 1 failed capture, in the order in which they were observed` */
function holdsOf(items: readonly Observed[], { versions, failed }: DocumentEntry): string {
  const singles = items.flatMap((item) => (item.kind === 'run' ? item.folded : [item]));
  const part = singles.length < versions.length + failed.length;
  const what = numbersOf(singles) + (part ? ` of ${number(versions.length)} in all` : '');
  return singles.length > 1 ? `${what}, in the order in which they were observed` : what;
}

function numbersOf(items: readonly Single[]): string {
  const without = items.flatMap((item) => (item.kind === 'failed' ? [item.capture] : []));
  return holdsInWords(items.length - without.length, without);
}

interface ListMaterial {
  readonly entry: DocumentEntry;
  readonly outline: Outline | undefined;
  readonly silences: readonly Silence[];
  readonly items: readonly Observed[];
  readonly link: Link;
}

function entriesOf({ entry, outline, silences, items, link }: ListMaterial): TimelineItem[] {
  const indexes = new Map(entry.versions.map((version, index) => [version, index]));
  const after = Map.groupBy(silences, ({ version }) => version);
  let title: string | undefined;
  return items.flatMap((item): TimelineItem[] => {
    if (item.kind === 'failed') return [{ kind: 'failed', capture: failedItem(item.capture) }];
    if (item.kind === 'run') return [{ kind: 'run', run: runItem(item, entry, outline, link) }];
    const index = indexes.get(item.version) ?? 0;
    const titled = title !== item.version.title;
    title = item.version.title;
    return [
      { kind: 'version', row: versionRow(entry, outline, index, link), titled },
      ...(after.get(index) ?? []).map((one) => ({
        kind: 'silence' as const,
        text: silenceInWords(one),
      })),
    ];
  });
}

function runItem(
  { run, folded, pages }: FoldedRun,
  { site, versions }: DocumentEntry,
  outline: Outline | undefined,
  link: Link,
): RunItem {
  const [first, last] = [versions[run.from], versions[run.to]];
  const at = (index: number): VersionLink => versionLink(versions[index] as VersionEntry, link);
  const indexes = new Map(versions.map((version, index) => [version, index]));
  return {
    texts: run.texts.map(at),
    ...(run.texts.length > 1 ? { often: counted(run.times, 'time') } : {}),
    when: inWords(period(first?.first ?? '', last?.last ?? '')),
    holds: numbersOf(folded),
    folded:
      pages !== undefined
        ? {
            href: link({ page: 'site', site, number: pages[0] }),
            text:
              pages[0] === pages[1]
                ? `page ${number(pages[0])}`
                : `pages ${number(pages[0])} to ${number(pages[1])}`,
          }
        : folded.map((item): RunEntry => {
            if (item.kind === 'failed')
              return { kind: 'failed', capture: failedItem(item.capture) };
            const same = outline?.versions[indexes.get(item.version) ?? -1]?.sameAs;
            return {
              kind: 'version',
              version: versionLink(item.version, link),
              ...(same === undefined || run.texts.length === 1 ? {} : { sameAs: at(same) }),
            };
          }),
  };
}
