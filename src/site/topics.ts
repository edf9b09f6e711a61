/** The page of a topic, with what has to be read for it. */
import type { Catalogue, TopicEntry } from '../archive/catalogue.ts';
import { origin } from './environment.ts';
import { evaluation } from './evaluation.ts';
import { link } from './link.ts';
import { topicPage, type TopicPage } from './page-data/topic.ts';
import { quotationsFor } from './quotations.ts';

export async function topicWithFacts(archive: Catalogue, topic: TopicEntry): Promise<TopicPage> {
  const { earliest } = topic.census;
  const quotation = await quotationsFor(archive, earliest ? [earliest] : []);
  return topicPage(
    topic,
    {
      archive,
      evaluation: await evaluation(),
      quotation: earliest && quotation(earliest, topic.id),
      address: (path) => (origin === undefined ? path : new URL(path, origin).href),
    },
    link,
  );
}
