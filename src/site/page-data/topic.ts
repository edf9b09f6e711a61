/** A topic: what it means, how many policies speak of it and since when, and how well it is recognised. */
import type { Catalogue, TopicEntry } from '../../archive/catalogue.ts';
import type { TopicEvaluation } from '../../archive/schema/topic-evaluation.ts';
import type { Companion } from '../../archive/topics/census.ts';
import type { Link } from '../../archive/urls.ts';
import { counted, number } from '../../archive/counted.ts';
import type { Crumb, Head } from './head.ts';
import type { Quotation } from './quotation.ts';
import { topicAccuracy, type TopicAccuracy } from './topic-accuracy.ts';
import { topicVersion, type TopicVersion } from './topic-version.ts';
import { topicYears, type TopicYears } from './topic-years.ts';

export interface TopicPage {
  readonly head: Head;
  readonly title: string;
  readonly question: string;
  readonly definition: string;
  readonly excludes: string;
  /** The category that it belongs to; without an address where that has no page. */
  readonly parent: Crumb | undefined;
  /** The subjects of a category. */
  readonly subjects: readonly Crumb[];
  readonly related: readonly Crumb[];
  readonly summary: string;
  readonly years: TopicYears;
  readonly earliest: TopicVersion | undefined;
  readonly along: readonly AlongTopic[];
  readonly accuracy: TopicAccuracy;
  readonly terms: readonly WeighedTerms[];
  readonly citation: TopicCitation;
  /** The feed of changes in what policies say on it. */
  readonly feed: string;
}

export interface AlongTopic {
  readonly topic: Crumb;
  /** `38 of 40 sites that speak of the one speak of the other; 60 of 90 do of all` */
  readonly text: string;
}

/** Terms of one weight, as they stand in the topic's file. */
export interface WeighedTerms {
  readonly title: string;
  readonly patterns: readonly string[];
}

export interface TopicCitation {
  readonly title: string;
  readonly archive: string;
  readonly address: { readonly href: string; readonly text: string };
}

export interface TopicMaterial {
  readonly archive: Catalogue;
  readonly evaluation: TopicEvaluation | undefined;
  /** What the earliest version says on it. */
  readonly quotation: Quotation | undefined;
  /** A path as an address of the place where the site is published, as far as that is known. */
  readonly address: (path: string) => string;
}

export function topicPage(topic: TopicEntry, material: TopicMaterial, link: Link): TopicPage {
  const { archive, evaluation, quotation, address } = material;
  const { id, label, definition, census } = topic;
  const path = link({ page: 'topic', topic: id });
  const named = (other: string): Crumb[] =>
    archive.topics.flatMap((entry) =>
      entry.id === other
        ? [{ text: entry.label, href: link({ page: 'topic', topic: other }) }]
        : [],
    );
  const pageless = archive.taxonomy.find((other) => other.id === topic.parent);
  return {
    head: {
      title: label,
      description: definition,
      path,
      section: 'topics',
      crumbs: [{ text: 'Topics', href: link({ page: 'topics' }) }, { text: label }],
    },
    title: label,
    question: topic.question,
    definition,
    excludes: topic.excludes,
    parent: named(topic.parent ?? '')[0] ?? (pageless && { text: pageless.label }),
    subjects: archive.topics.flatMap((other) => (other.parent === id ? named(other.id) : [])),
    related: topic.related.flatMap(named),
    summary: summaryOf(topic, archive),
    years: topicYears(topic, link),
    earliest: census.earliest && topicVersion(census.earliest, quotation, link),
    along: census.along.flatMap((companion) =>
      named(companion.topic).map((other) => ({ topic: other, text: alongInWords(companion) })),
    ),
    accuracy: topicAccuracy(topic, archive.taxonomy, evaluation),
    terms: weighed(topic),
    feed: link({ page: 'feed', of: { topic: id } }),
    citation: {
      title: label,
      archive: archive.identity.title,
      address: { href: path, text: address(path) },
    },
  };
}

function summaryOf({ census, versions }: TopicEntry, { sites, counts }: Catalogue): string {
  if (versions.length === 0) return 'No passage of this archive was recognised for it.';
  return (
    `${number(census.sites)} of ${counted(sites.length, 'site')} and ${number(versions.length)} of ` +
    `${counted(counts.versions, 'version')} have a passage on it.`
  );
}

const alongInWords = ({ both, of, other, all }: Companion): string =>
  `${number(both)} of the ${counted(of, 'site')} here, and ${number(other)} of ${counted(all, 'site')} overall`;

function weighed({ terms, against, unless }: TopicEntry): WeighedTerms[] {
  const inOrder = (weights: TopicEntry['terms']) =>
    Object.entries(weights).sort(([a], [b]) => Number(b) - Number(a));
  return [
    ...inOrder(terms).map(([weight, patterns]) => ({
      title: Number(weight) >= 1 ? 'Enough by itself' : `Weight ${weight}`,
      patterns,
    })),
    ...inOrder(against).map(([weight, patterns]) => ({
      title: `Takes ${weight} away`,
      patterns,
    })),
    ...(unless.length > 0 ? [{ title: 'Does not count inside', patterns: unless }] : []),
  ];
}
