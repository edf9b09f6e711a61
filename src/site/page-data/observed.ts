/** What was observed of a site, in order, with runs of alternation folded, and cut into pages. */
import type { FailedCapture, SiteEntry, VersionEntry } from '../../archive/catalogue.ts';
import type { Outline } from '../../archive/history/outline.ts';
import { compare } from '../../archive/order.ts';
import { type Fold, foldsOf } from './folds.ts';
import { PAGE_SIZE, type Slice, slices } from './paging.ts';

/** What stands in a site's timeline. */
export type Observed = Single | FoldedRun;

export type Single =
  | { readonly kind: 'version'; readonly document: string; readonly version: VersionEntry }
  | { readonly kind: 'failed'; readonly document: string; readonly capture: FailedCapture };

/** What follows the first version of each text, where a document goes back and forth between few. */
export interface FoldedRun {
  readonly kind: 'run';
  readonly document: string;
  readonly run: Fold;
  readonly folded: readonly Single[];
  /** The pages on which they stand one by one, where they are too many to unfold in place. */
  readonly pages?: readonly [first: number, last: number];
}

/** The histories of a site's documents, by document. */
export type Outlines = ReadonlyMap<string, Outline>;

/** A page of a site's list. */
export interface SiteSlice extends Slice<Observed> {
  /** Whether it lists what other pages have folded. */
  readonly unfolded: boolean;
  /** The page on which each document of the site begins. */
  readonly begins: ReadonlyMap<string, number>;
}

/** Everything observed of a site, document by document and one by one. */
export function timeline({ documents }: Pick<SiteEntry, 'documents'>): Single[] {
  return documents.flatMap(({ document, versions, failed }) =>
    [
      ...versions.map((version): Single => ({ kind: 'version', document, version })),
      ...failed.map((capture): Single => ({ kind: 'failed', document, capture })),
    ].sort((a, b) => compare(observedAt(a), observedAt(b))),
  );
}

/** More than these make a page hard to read even while they are folded. */
const MOST_IN_PLACE = 50;

/**
 * The pages of a site: at most 200 entries on each, those that can be unfolded counted. Long runs are
 * one entry there, and stand one by one on pages after all others, so that every version is listed.
 */
export function siteSlices(entry: Pick<SiteEntry, 'documents'>, outlines: Outlines): SiteSlice[] {
  const items = folded(entry, outlines);
  const apart = items.filter((item): item is FoldedRun => isApart(item));
  const main = cut(items);
  const rest = slices(apart.flatMap((run) => run.folded)).filter(({ total }) => total > 0);
  const total = main.length + rest.length;
  const pages = new Map<FoldedRun, readonly [number, number]>();
  let before = 0;
  for (const run of apart) {
    const [first, last] = [before, before + run.folded.length - 1];
    pages.set(run, [pageOf(first) + main.length, pageOf(last) + main.length]);
    before += run.folded.length;
  }
  const begins = new Map<string, number>();
  for (const [index, page] of main.entries())
    for (const { document } of page) if (!begins.has(document)) begins.set(document, index + 1);
  const known = { of: total, total: items.length, begins };
  return [
    ...main.map((page, index): SiteSlice => {
      const placed = page.map((item) => withPages(item, pages));
      return { ...known, number: index + 1, items: placed, unfolded: false };
    }),
    ...rest.map((page, index): SiteSlice => ({
      ...known,
      number: main.length + index + 1,
      items: page.items,
      unfolded: true,
    })),
  ];
}

const pageOf = (index: number): number => Math.floor(index / PAGE_SIZE) + 1;

function withPages(
  item: Observed,
  pages: ReadonlyMap<FoldedRun, readonly [number, number]>,
): Observed {
  const found = item.kind === 'run' ? pages.get(item) : undefined;
  return item.kind === 'run' && found !== undefined ? { ...item, pages: found } : item;
}

const isApart = (item: Observed): boolean =>
  item.kind === 'run' && item.folded.length > MOST_IN_PLACE;

function cut(items: readonly Observed[]): Observed[][] {
  const pages: Observed[][] = [[]];
  let room = PAGE_SIZE;
  for (const item of items) {
    const entries = item.kind === 'run' && !isApart(item) ? 1 + item.folded.length : 1;
    if (entries > room) {
      pages.push([]);
      room = PAGE_SIZE;
    }
    pages.at(-1)?.push(item);
    room -= entries;
  }
  return pages;
}

/**
 * The first version of each text of a run stands by itself, so that it can be read and compared; the
 * others, and the failed captures among them, are folded behind the last of those.
 */
function folded({ documents }: Pick<SiteEntry, 'documents'>, outlines: Outlines): Observed[] {
  return documents.flatMap((own) => {
    const { document } = own;
    const outline = outlines.get(document);
    const runs = outline === undefined ? [] : foldsOf(outline);
    const indexes = new Map(own.versions.map((version, index) => [version, index]));
    const behind = new Map<Fold, Single[]>(runs.map((run) => [run, []]));
    let open: Fold | undefined;
    return timeline({ documents: [own] }).flatMap((item): Observed[] => {
      const index = item.kind === 'version' ? indexes.get(item.version) : undefined;
      if (index !== undefined) open = runs.find(({ from, to }) => from <= index && index <= to);
      if (open === undefined) return [item];
      const run = open;
      if (index === run.to) open = undefined;
      if (index === undefined || !run.texts.includes(index)) {
        behind.get(run)?.push(item);
        return [];
      }
      const isLast = index === run.texts.at(-1);
      return isLast
        ? [item, { kind: 'run', document, run, folded: behind.get(run) ?? [] }]
        : [item];
    });
  });
}

const observedAt = (item: Single): string =>
  item.kind === 'version' ? item.version.first : item.capture.at;
