/** What changed when: every month with changes, and the changes of one month. */
import { daysOpen, type ListedChange } from '../../archive/history/listed-changes.ts';
import { documentName } from '../../archive/document-name.ts';
import { type Link, PRIVACY_POLICY } from '../../archive/urls.ts';
import { countsInWords } from '../../archive/changes/said.ts';
import { counted } from '../../archive/counted.ts';
import { type Crumb, type Head, numbered } from './head.ts';
import { dateInWords, day, type Moment } from '../../archive/moments.ts';
import { type Pager, pager, type Slice } from './paging.ts';

type Months = ReadonlyMap<string, readonly ListedChange[]>;

export interface MonthsPage {
  readonly head: Head;
  readonly title: string;
  readonly lead: string;
  readonly feed: string;
  /** By year, newest first. */
  readonly years: readonly { readonly year: string; readonly months: readonly MonthItem[] }[];
}

export interface MonthItem {
  readonly text: string;
  readonly href: string;
  readonly count: string;
}

const LEAD =
  'Substantive changes by the month in which they may have happened. A change lies between two ' +
  'captures, and where those are far apart it is listed in every month between them.';

export function monthsPage(months: Months, link: Link): MonthsPage {
  const items = [...months].toReversed().map(([month, changes]) => ({
    year: month.slice(0, 4),
    text: dateInWords(month),
    href: link({ page: 'month', month }),
    count: counted(changes.length, 'change'),
  }));
  return {
    head: {
      title: 'Changes',
      description: LEAD,
      path: link({ page: 'months' }),
      section: 'changes',
      crumbs: [{ text: 'Changes' }],
      feeds: [{ title: 'Newest changes', href: link({ page: 'feed' }) }],
    },
    title: 'Changes',
    lead: LEAD,
    feed: link({ page: 'feed' }),
    years: [...Map.groupBy(items, ({ year }) => year)].map(([year, months]) => ({ year, months })),
  };
}

export interface MonthPage {
  readonly head: Head;
  readonly title: string;
  readonly lead: string;
  readonly changes: readonly ChangeItem[];
  readonly pager: Pager | undefined;
  readonly previous: Crumb | undefined;
  readonly next: Crumb | undefined;
}

export interface ChangeItem {
  readonly href: string;
  readonly site: string;
  /** What kind of terms it is, where it is not the privacy policy. */
  readonly document: string | undefined;
  readonly after: Moment;
  readonly until: Moment;
  /** `within 3 days` */
  readonly within: string;
  readonly counts: string;
  readonly gist: readonly { readonly what: string; readonly text: string }[];
}

export function monthPage(
  months: Months,
  month: string,
  slice: Slice<ListedChange>,
  link: Link,
): MonthPage {
  const names = [...months.keys()];
  const at = names.indexOf(month);
  const title = numbered(`What changed in ${dateInWords(month)}`, slice);
  const lead =
    `${counted(slice.total, 'substantive change')} that ${slice.total === 1 ? 'lies' : 'lie'} between two ` +
    'captures of which the span touches this month; those known best come first.';
  const route = (number: number) => link({ page: 'month', month, number });
  return {
    head: {
      title,
      description: lead,
      path: route(slice.number),
      section: 'changes',
      crumbs: [{ text: 'Changes', href: link({ page: 'months' }) }, { text: dateInWords(month) }],
    },
    title,
    lead,
    changes: slice.items.map((change) => changeItem(change, link)),
    pager: pager(slice, route),
    previous: monthCrumb(names[at - 1], link),
    next: monthCrumb(names[at + 1], link),
  };
}

const monthCrumb = (month: string | undefined, link: Link): Crumb | undefined =>
  month === undefined
    ? undefined
    : { text: dateInWords(month), href: link({ page: 'month', month }) };

const did: Readonly<Record<ListedChange['gist'][number]['kind'], string>> = {
  added: 'Added',
  removed: 'Removed',
  edited: 'Edited',
  moved: 'Moved',
  regrouped: 'Split or joined',
};

export function changeItem(change: ListedChange, link: Link): ChangeItem {
  const { site, document, after, until, counts, gist } = change;
  const days = daysOpen(change);
  return {
    href: link({ ...change, page: 'changes' }),
    site,
    document: document === PRIVACY_POLICY ? undefined : documentName(document),
    after: day(after),
    until: day(until),
    within: days <= 1 ? 'within a day' : `within ${counted(days, 'day')}`,
    counts: countsInWords(counts, ['substantive']),
    gist: gist.map(({ kind, text }) => ({ what: did[kind], text })),
  };
}
