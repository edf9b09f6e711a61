/** The topics that a version speaks of, each with the passages that are the evidence, and those it does not. */
import { isAssessed } from '../../archive/topics/assessed.ts';
import type { Evidence, Passage, Topic } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import { excerpt, type Piece } from './excerpt.ts';
import type { Crumb } from './head.ts';
import { type Languages, passageTongue, type Tongue } from './language.ts';

export interface TopicsOfVersion {
  /** Whether topics were looked for: the terms are English. */
  readonly assessed: boolean;
  readonly topics: readonly VersionTopic[];
  /** The categories for which nothing was found; each leads to how well it is recognised. */
  readonly absent: readonly Crumb[];
  /** Where the guide says how topics are recognised. */
  readonly guide: string;
}

export interface VersionTopic {
  /** What its place on the page is called, for the links in the margin. */
  readonly id: string;
  readonly label: string;
  /** The page of the topic. */
  readonly href: string;
  readonly passages: readonly PassageLink[];
  /** Links to the passages that are not quoted: their numbers among those on the topic. */
  readonly more: readonly { readonly href: string; readonly text: string }[];
}

export interface PassageLink {
  readonly href: string;
  readonly tongue: Tongue;
  readonly pieces: readonly Piece[];
}

/** Passages quoted for each topic, and characters shown of each. */
const LISTED = 4;
const SHOWN = 90;

/** Where a version's page lists the passages on a topic. */
export const placeOf = (topic: string): string => `topic-${topic}`;

/** @param topics those that have a page. */
export function topicsOfVersion(
  topics: readonly Topic[],
  passages: readonly Passage[],
  evidence: readonly Evidence[],
  languages: Languages,
  link: Link,
): TopicsOfVersion {
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  const found = Map.groupBy(evidence, ({ topic }) => topic);
  const assessed = isAssessed(languages);
  const absent = topics.filter(({ id, parent }) => parent === undefined && !found.has(id));
  return {
    assessed,
    topics: topics.flatMap(({ id, label }): VersionTopic[] => {
      const pieces = found.get(id);
      if (!pieces) return [];
      return [
        {
          id: placeOf(id),
          label,
          href: link({ page: 'topic', topic: id }),
          passages: pieces.slice(0, LISTED).map(({ passage, terms }) => ({
            href: `#${passage}`,
            tongue: passageTongue(languages, passage),
            pieces: excerpt(texts.get(passage) ?? '', terms, SHOWN),
          })),
          more: pieces.slice(LISTED).map(({ passage }, index) => ({
            href: `#${passage}`,
            text: String(LISTED + index + 1),
          })),
        },
      ];
    }),
    absent: assessed
      ? absent.map(({ id, label }) => ({
          text: label,
          href: `${link({ page: 'topic', topic: id })}#accuracy`,
        }))
      : [],
    guide: link({ page: 'guide', slug: 'topics' }),
  };
}
