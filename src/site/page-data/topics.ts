/** The list of topics: categories, each with its subjects. */
import type { Catalogue, TopicEntry } from '../../archive/catalogue.ts';
import type { TopicEvaluation } from '../../archive/schema/topic-evaluation.ts';
import type { Link } from '../../archive/urls.ts';
import { counted, number } from '../../archive/counted.ts';
import type { Head } from './head.ts';
import { topicFigures, type TopicFigures } from './topic-figures.ts';

export interface TopicsPage {
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  /** Where the guide says how topics are recognised. */
  readonly guide: string;
  readonly groups: readonly TopicGroup[];
  /** Absent where nobody measured them. */
  readonly figures: TopicFigures | undefined;
}

export interface TopicGroup {
  /** Absent where the category has no page. */
  readonly category?: TopicItem;
  /** What the category is called where it has no page. */
  readonly title?: string;
  readonly subjects: readonly TopicItem[];
}

export interface TopicItem {
  readonly label: string;
  readonly href: string;
  readonly definition: string;
  /** `12 of 40 sites` */
  readonly holdings: string;
}

export function topicsPage(
  archive: Catalogue,
  evaluation: TopicEvaluation | undefined,
  link: Link,
): TopicsPage {
  const { topics, taxonomy, sites } = archive;
  const subjects = topics.filter(({ parent }) => parent !== undefined);
  const summary =
    `${counted(topics.length - subjects.length, 'category', 'categories')} of practices and ` +
    `${counted(subjects.length, 'subject')}. A version is under a topic because of passages, ` +
    'which are shown with the words that decided.';
  const item = ({ id, label, definition, census }: TopicEntry): TopicItem => ({
    label,
    href: link({ page: 'topic', topic: id }),
    definition,
    holdings: `${number(census.sites)} of ${counted(sites.length, 'site')}`,
  });
  const groupOf = (id: string): TopicItem[] =>
    subjects.filter(({ parent }) => parent === id).map(item);
  return {
    head: {
      title: 'Topics',
      description: summary,
      path: link({ page: 'topics' }),
      section: 'topics',
      crumbs: [{ text: 'Topics' }],
    },
    title: 'Topics',
    summary,
    guide: link({ page: 'guide', slug: 'topics' }),
    figures: topicFigures(archive, evaluation),
    groups: [
      ...topics
        .filter(({ parent }) => parent === undefined)
        .map((topic) => ({ category: item(topic), subjects: groupOf(topic.id) })),
      ...taxonomy
        .filter(({ page }) => !page)
        .map(({ id, label }) => ({ title: label, subjects: groupOf(id) })),
    ].filter((group) => 'category' in group || group.subjects.length > 0),
  };
}
