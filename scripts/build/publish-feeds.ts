import type { Catalogue } from '../../src/archive/catalogue.ts';
import { documentName } from '../../src/archive/document-name.ts';
import { atomFeed, type FeedOf } from '../../src/archive/feed.ts';
import { listedChanges, type ListedChange } from '../../src/archive/history/listed-changes.ts';
import type { Outline } from '../../src/archive/history/outline.ts';
import type { BuildOptions } from './options.ts';
import type { Publication } from './publication.ts';

/** Writes the feeds: of the archive, of each topic, and of each document that has two versions. */
export function publishFeeds(
  { identity, topics }: Catalogue,
  outlines: readonly Outline[],
  { base, site: origin }: BuildOptions,
  publication: Publication,
): string {
  const changes = listedChanges(outlines);
  let count = 0;
  const write = (feed: FeedOf, of: readonly ListedChange[]): void => {
    const xml = atomFeed(feed, of, { identity, base, origin });
    publication.put(feed.route, xml);
    count++;
  };
  write({ title: identity.title, route: { page: 'feed' }, about: { page: 'months' } }, changes);
  for (const { id: topic, label } of topics) {
    write(
      {
        title: `${label}: ${identity.title}`,
        route: { page: 'feed', of: { topic } },
        about: { page: 'topic', topic },
      },
      changes.filter((change) => change.topics.includes(topic)),
    );
  }
  const byDocument = Map.groupBy(changes, ({ site, document }) => `${site} ${document}`);
  for (const { site, document, versions } of outlines) {
    if (versions.length < 2) continue;
    write(
      {
        title: `${site}, ${documentName(document)}: ${identity.title}`,
        route: { page: 'feed', of: { site, document } },
        about: { page: 'site', site },
      },
      byDocument.get(`${site} ${document}`) ?? [],
    );
  }
  return `${count} files`;
}
