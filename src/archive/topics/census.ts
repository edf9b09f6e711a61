/** How often policies speak of each topic, year by year: counted once, when the archive is put in order. */
import type { VersionEntry } from '../catalogue.ts';
import { compare } from '../order.ts';
import { PRIVACY_POLICY } from '../urls.ts';
import { isAssessed } from './assessed.ts';

export interface TopicCensus {
  /** Sites with a version that speaks of it, at any time. */
  readonly sites: number;
  /** Years in which a version was observed that was assessed, in order. */
  readonly years: readonly TopicYear[];
  /** The version with the earliest capture among those that speak of it. */
  readonly earliest?: VersionEntry;
  /** Topics that policies which speak of it speak of more often than others do, the strongest first. */
  readonly along: readonly Companion[];
}

export interface TopicYear {
  readonly year: string;
  /** Sites whose last version of the year was assessed: the denominator. */
  readonly assessed: number;
  /** For each of those sites that speaks of it, its last version of the year that does; by site. */
  readonly speaking: readonly VersionEntry[];
}

export interface Companion {
  readonly topic: string;
  /** Sites that speak of both, of those that speak of the one. */
  readonly both: number;
  readonly of: number;
  /** Sites that speak of the other, of all that were assessed. */
  readonly other: number;
  readonly all: number;
}

export const NOTHING_COUNTED: TopicCensus = { sites: 0, years: [], along: [] };

/** @param versions in the order of their first captures. */
export function takeTopicCensus(
  topics: readonly string[],
  versions: readonly VersionEntry[],
): ReadonlyMap<string, TopicCensus> {
  const assessed = versions.filter(isAssessed);
  const years = lastOfEachYear(assessed);
  const latest = new Map(assessed.map((version) => [documentOf(version), version]));
  const pairs = countPairs([...latest.values()]);
  const sites = new Map<string, Set<string>>();
  const earliest = new Map<string, VersionEntry>();
  for (const version of assessed) {
    for (const topic of version.topics) {
      if (!earliest.has(topic)) earliest.set(topic, version);
      const known = sites.get(topic);
      if (known) known.add(version.site);
      else sites.set(topic, new Set([version.site]));
    }
  }
  const byTopic = years.map(({ year, documents }) => ({ year, ...speakingIn(documents) }));
  return new Map(
    topics.map((topic) => {
      const first = earliest.get(topic);
      return [
        topic,
        {
          sites: sites.get(topic)?.size ?? 0,
          years: byTopic.map(({ year, sites, speaking }) => ({
            year,
            assessed: sites,
            speaking: speaking.get(topic) ?? [],
          })),
          ...(first === undefined ? {} : { earliest: first }),
          along: companionsOf(topic, topics, pairs),
        },
      ];
    }),
  );
}

const documentOf = ({ site, document }: VersionEntry): string => `${site} ${document}`;

/** For each year, the last version of each document that a capture of the year shows. */
function lastOfEachYear(
  versions: readonly VersionEntry[],
): { year: string; documents: readonly VersionEntry[] }[] {
  const years = new Map<string, Map<string, VersionEntry>>();
  for (const version of versions) {
    for (const year of version.years) {
      const documents = years.get(year) ?? new Map<string, VersionEntry>();
      years.set(year, documents.set(documentOf(version), version));
    }
  }
  return [...years]
    .sort(([a], [b]) => compare(a, b))
    .map(([year, documents]) => ({ year, documents: [...documents.values()] }));
}

/** By topic, one version for each site: its privacy policy, or another document where that alone speaks of it. */
function speakingIn(documents: readonly VersionEntry[]): {
  sites: number;
  speaking: ReadonlyMap<string, readonly VersionEntry[]>;
} {
  const ordered = documents.toSorted(
    (a, b) =>
      compare(a.site, b.site) ||
      Number(b.document === PRIVACY_POLICY) - Number(a.document === PRIVACY_POLICY) ||
      compare(a.document, b.document),
  );
  const speaking = new Map<string, VersionEntry[]>();
  for (const version of ordered) {
    for (const topic of version.topics) {
      const list = speaking.get(topic);
      if (list === undefined) speaking.set(topic, [version]);
      else if (list.at(-1)?.site !== version.site) list.push(version);
    }
  }
  return { sites: new Set(documents.map(({ site }) => site)).size, speaking };
}

interface Pairs {
  readonly all: number;
  readonly alone: ReadonlyMap<string, number>;
  readonly together: ReadonlyMap<string, number>;
}

/** How many sites speak of each topic, and of each two, in their last versions. */
function countPairs(latest: readonly VersionEntry[]): Pairs {
  const alone = new Map<string, number>();
  const together = new Map<string, number>();
  const sites = Map.groupBy(latest, ({ site }) => site);
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const documents of sites.values()) {
    const topics = [...new Set(documents.flatMap((version) => version.topics))];
    for (const topic of topics) {
      count(alone, topic);
      for (const other of topics) if (other !== topic) count(together, `${topic} ${other}`);
    }
  }
  return { all: sites.size, alone, together };
}

/** Fewer sites than these that speak of both are chance. */
const FEWEST = 5;
const MOST_COMPANIONS = 6;

function companionsOf(topic: string, topics: readonly string[], pairs: Pairs): Companion[] {
  const { all } = pairs;
  const of = pairs.alone.get(topic) ?? 0;
  return topics
    .map((other): Companion => {
      const both = pairs.together.get(`${topic} ${other}`) ?? 0;
      return { topic: other, both, of, other: pairs.alone.get(other) ?? 0, all };
    })
    .filter((one) => one.both >= FEWEST && excess(one) > 0)
    .sort((a, b) => excess(b) - excess(a) || compare(a.topic, b.topic))
    .slice(0, MOST_COMPANIONS);
}

/** By how much the share among those that speak of the one is above the share among all. */
const excess = ({ both, of, other, all }: Companion): number => both / of - other / all;
