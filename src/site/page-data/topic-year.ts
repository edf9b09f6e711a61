/** What policies of one year say on a topic: one entry a site, from its last version of that year. */
import type { TopicEntry, VersionEntry } from '../../archive/catalogue.ts';
import type { TopicYear } from '../../archive/topics/census.ts';
import type { Link } from '../../archive/urls.ts';
import { counted, number } from '../../archive/counted.ts';
import { type Crumb, type Head, numbered } from './head.ts';
import { type Pager, pager, type Slice } from './paging.ts';
import type { Quotation } from './quotation.ts';
import { topicVersion, type TopicVersion } from './topic-version.ts';

export interface TopicYearPage {
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly versions: readonly TopicVersion[];
  readonly pager: Pager | undefined;
  readonly earlier: Crumb | undefined;
  readonly later: Crumb | undefined;
}

/** `quotation` gives the evidence of a version on the page. */
export function topicYearPage(
  topic: TopicEntry,
  { year, assessed, speaking }: TopicYear,
  slice: Slice<VersionEntry>,
  quotation: (version: VersionEntry) => Quotation | undefined,
  link: Link,
): TopicYearPage {
  const { id, label, census } = topic;
  const title = numbered(`${label} in ${year}`, slice);
  const summary =
    `${number(speaking.length)} of ${counted(assessed, 'site')} observed in ${year} have a passage on it. ` +
    'Each is quoted from its last version of the year.';
  const years = census.years.filter((one) => one.speaking.length > 0).map((one) => one.year);
  const at = years.indexOf(year);
  const neighbour = (other: string | undefined): Crumb | undefined =>
    other === undefined
      ? undefined
      : { text: other, href: link({ page: 'topic-year', topic: id, year: other }) };
  return {
    head: {
      title,
      description: `${label}: ${topic.definition} What policies said in ${year}.`,
      path: link({ page: 'topic-year', topic: id, year, number: slice.number }),
      section: 'topics',
      crumbs: [
        { text: 'Topics', href: link({ page: 'topics' }) },
        { text: label, href: link({ page: 'topic', topic: id }) },
        { text: year },
      ],
    },
    title,
    summary,
    versions: slice.items.map((entry) => topicVersion(entry, quotation(entry), link)),
    pager: pager(slice, (number) => link({ page: 'topic-year', topic: id, year, number })),
    earlier: neighbour(years[at - 1]),
    later: neighbour(years[at + 1]),
  };
}
