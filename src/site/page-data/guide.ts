/** The manual: its index and the place of each page in it. */
import { compare } from '../../archive/order.ts';
import type { Link } from '../../archive/urls.ts';
import type { GuideReader } from '../guide-schema.ts';
import type { Crumb, Head } from './head.ts';

/** What is known of a page of the guide without its text. */
export interface GuideEntry {
  readonly slug: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly reader?: GuideReader | undefined;
  readonly order?: number | undefined;
}

export interface GuideIndex {
  readonly head: Head;
  readonly title: string;
  readonly parts: readonly GuidePart[];
}

export interface GuidePart {
  readonly title: string;
  readonly entries: readonly GuideItem[];
}

export interface GuideItem {
  readonly title: string;
  readonly href: string;
  readonly description?: string;
}

export interface GuidePage {
  readonly head: Head;
  readonly title: string;
  readonly contents: readonly GuideHeading[];
  readonly previous: Crumb | undefined;
  readonly next: Crumb | undefined;
}

/** A heading as Astro reports it. */
export interface GuideHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** Pages in their order; those without one come last, by title. */
export function inOrder(entries: readonly GuideEntry[]): GuideEntry[] {
  return entries.toSorted(
    (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || compare(a.title, b.title),
  );
}

export function guideIndex(entries: readonly GuideEntry[], link: Link): GuideIndex {
  return {
    head: {
      title: 'Guide',
      description: 'How to read, search and cite this archive, and how to build one.',
      path: link({ page: 'guide' }),
      section: 'guide',
      crumbs: [{ text: 'Guide' }],
    },
    title: 'Guide',
    parts: partsOf(inOrder(entries), link),
  };
}

/** Whom the parts are for, in the order in which people come. */
const titles: Readonly<Record<GuideReader, string>> = {
  reading: 'If you read and cite',
  searching: 'If you search',
  'bringing-in': 'If you bring in policies',
  hosting: 'If you host an archive',
};

/** Where the guide says why something was decided as it was. */
const DECISIONS = 'decisions/';

function partsOf(entries: readonly GuideEntry[], link: Link): GuidePart[] {
  const item = ({ slug, title, description }: GuideEntry): GuideItem => ({
    title,
    href: link({ page: 'guide', slug }),
    ...(description === undefined ? {} : { description }),
  });
  const decided = entries.filter(({ slug }) => slug.startsWith(DECISIONS));
  const manual = entries.filter(({ slug }) => !slug.startsWith(DECISIONS));
  const parts = [
    ...Object.entries(titles).map(([reader, title]) => ({
      title,
      entries: manual.filter((entry) => entry.reader === reader),
    })),
    { title: 'How it is made', entries: manual.filter(({ reader }) => reader === undefined) },
    { title: 'Decisions', entries: decided },
  ];
  return parts
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => ({ title, entries: entries.map(item) }));
}

/** @throws when `slug` is not among the entries. */
export function guidePage(
  entries: readonly GuideEntry[],
  slug: string,
  headings: readonly GuideHeading[],
  link: Link,
): GuidePage {
  const ordered = inOrder(entries);
  const index = ordered.findIndex((entry) => entry.slug === slug);
  const entry = ordered[index];
  if (!entry) throw new Error(`The guide has no page “${slug}”.`);
  const neighbour = (other: GuideEntry | undefined): Crumb | undefined =>
    other && { text: other.title, href: link({ page: 'guide', slug: other.slug }) };
  return {
    head: {
      title: entry.title,
      description: entry.description ?? entry.title,
      path: link({ page: 'guide', slug }),
      section: 'guide',
      crumbs: [{ text: 'Guide', href: link({ page: 'guide' }) }, { text: entry.title }],
    },
    title: entry.title,
    contents: headings.filter(({ depth }) => depth === 2 || depth === 3),
    previous: neighbour(ordered[index - 1]),
    next: neighbour(ordered[index + 1]),
  };
}
