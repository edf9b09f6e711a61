/** The list of topics. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted, number } from './counts.ts';
import type { Head } from './head.ts';

export interface TopicsPage {
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly topics: readonly TopicItem[];
}

export interface TopicItem {
  readonly label: string;
  readonly href: string;
  readonly definition: string;
  readonly holdings: string;
}

export function topicsPage({ topics, counts }: Catalogue, link: Link): TopicsPage {
  const summary =
    `${counted(topics.length, 'topic')} that policies speak of. A version is listed under a topic ` +
    'when one of its passages holds words of that topic; the passage is shown.';
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
    topics: topics.map(({ id, label, definition, versions }) => ({
      label,
      href: link({ page: 'topic', topic: id }),
      definition,
      holdings: `${number(versions.length)} of ${counted(counts.versions, 'version')}`,
    })),
  };
}
