/** Long lists in pages: none lists more than 200 entries without a further page. */

import { MOST_LISTED } from '../../archive/most-listed.ts';

export const PAGE_SIZE = MOST_LISTED;

/** One page of a list. */
export interface Slice<Item> {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  readonly items: readonly Item[];
  /** How many items there are on all pages. */
  readonly total: number;
}

/** The pages of a list; an empty list has one page, without items. */
export function slices<Item>(items: readonly Item[], size = PAGE_SIZE): Slice<Item>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    items: items.slice(index * size, (index + 1) * size),
    total: items.length,
  }));
}

/** The value of a route's `[...page]` for a page of a list: the first page has none. */
export const pageParam = (number: number): string | undefined =>
  number === 1 ? undefined : `page-${number}`;

/** A way from one page of a list to the others. */
export interface Pager {
  readonly previous?: string;
  readonly next?: string;
  readonly steps: readonly PagerStep[];
}

export type PagerStep =
  | { readonly kind: 'page'; readonly number: number; readonly href: string }
  | { readonly kind: 'current'; readonly number: number }
  | { readonly kind: 'gap' };

/** How many pages are named on each side of the current one. */
const NEIGHBOURS = 2;

/** The pager of a list, or nothing where the list has a single page. */
export function pager(
  { number, of }: Pick<Slice<unknown>, 'number' | 'of'>,
  linkTo: (number: number) => string,
): Pager | undefined {
  if (of === 1) return undefined;
  const near = Array.from(
    { length: 2 * NEIGHBOURS + 1 },
    (_, index) => number - NEIGHBOURS + index,
  );
  const named = [...new Set([1, ...near, of])].filter((page) => page >= 1 && page <= of);
  const steps = named.flatMap((page, index): PagerStep[] => {
    const step: PagerStep =
      page === number
        ? { kind: 'current', number: page }
        : { kind: 'page', number: page, href: linkTo(page) };
    return index > 0 && page - (named[index - 1] ?? 0) > 1 ? [{ kind: 'gap' }, step] : [step];
  });
  return {
    ...(number > 1 ? { previous: linkTo(number - 1) } : {}),
    ...(number < of ? { next: linkTo(number + 1) } : {}),
    steps,
  };
}
