/**
 * The whole archive, put in order once: which sites, versions, topics and years there are and what
 * stands beside what. Pages and index documents are made from it and from nothing else.
 */
import { documentsOf, requireOnePipeline } from './catalogue/documents.ts';
import { notShown, refiled } from './catalogue/failed.ts';
import { byFirstObservation } from './catalogue/observed.ts';
import { sitesOf } from './catalogue/sites.ts';
import { yearsOf } from './catalogue/years.ts';
import { type Curated, type FormerPlace, mergeVersions } from './merged.ts';
import { compare } from './order.ts';
import type { Ruling } from './rulings.ts';
import type { CuratedSite } from './schema/site.ts';
import { NOTHING_COUNTED, takeTopicCensus, type TopicCensus } from './topics/census.ts';
import type { Capture, Identity, Source, Topic, Version } from './types.ts';

/** The title where it stands in the text: it takes part in the ids of the passages below it. */
export const titleIn = ({ titled, title }: VersionRecord): string | undefined =>
  titled ? title : undefined;

/** A version as the reader hands it over: its metadata, and where its text is. */
export interface VersionRecord extends Version {
  /** The MDX file, relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Changes whenever the file's bytes do. */
  readonly digest: string;
  /**
   * Where it stood before its site was merged into another: first the place where it is recorded,
   * and then every other whose address leads to it.
   */
  readonly formerly?: readonly FormerPlace[];
}

/** Where a version is recorded, whatever site it is shown under: its anchors are kept there. */
export const recordedAt = ({ formerly, site, version }: VersionRecord): FormerPlace =>
  formerly?.[0] ?? { site, version };

/** A capture that holds no text of its document, as a site's timeline shows it. */
export interface FailedCapture extends Capture {
  /** What a curator ruled on it, where that is why. */
  readonly ruling?: Ruling;
  /** The sites under which it stood before they were merged. */
  readonly formerly?: readonly string[];
}

export interface CatalogueInput {
  readonly identity: Identity;
  readonly versions: readonly VersionRecord[];
  /** Captures that hold no text; the rest are listed by their versions. */
  readonly failed: readonly FailedCapture[];
  readonly topics: readonly Topic[];
  readonly sources: readonly Source[];
  /** What curators know, by site. */
  readonly curated?: Curated;
  /** By site, the names of the services that sites without a domain are named after. */
  readonly services?: ReadonlyMap<string, readonly string[]>;
  /** The observations (`observationOf`) at which a source's tool read a page anew. */
  readonly extractions?: ReadonlySet<string>;
}

/** One kind of terms on one site, with its versions in the order of their first captures. */
export interface DocumentEntry {
  readonly site: string;
  readonly document: string;
  readonly versions: readonly VersionEntry[];
  readonly failed: readonly FailedCapture[];
}

export interface VersionEntry extends VersionRecord {
  /** The first and the last instant at which this text was observed. */
  readonly first: string;
  readonly last: string;
  /** The years in which a capture shows it, in order: `['2003', '2004']`. */
  readonly years: readonly string[];
  readonly previous?: VersionRecord;
  readonly next?: VersionRecord;
  /** Set where its source writes down changes only: nothing is then known to have been missed. */
  readonly changesOnly?: true;
  /** Set where the source's tool read the page anew: what differs then is not the publisher's doing. */
  readonly extraction?: true;
}

export interface SiteEntry {
  readonly site: string;
  readonly documents: readonly DocumentEntry[];
  /** The name that its newest policy uses for itself, where one was found. */
  readonly name?: string;
  /** What a curator knows of it. */
  readonly curated?: CuratedSite;
  /** The names of the services that the site is named after, where no domain is known. */
  readonly services: readonly string[];
  /** Sites that are shown as part of this one; their addresses lead here. */
  readonly merged: readonly MergedSite[];
  readonly versions: number;
  readonly captures: number;
  readonly first: string;
  readonly last: string;
}

export interface MergedSite {
  readonly site: string;
  readonly curated: CuratedSite;
}

export interface TopicEntry extends Topic {
  /** Versions with evidence for the topic, in the order of their first captures. */
  readonly versions: readonly VersionEntry[];
  readonly census: TopicCensus;
}

export interface YearEntry {
  readonly year: string;
  /** Versions that a capture of the year shows. */
  readonly versions: readonly VersionEntry[];
  /**
   * Versions that no capture of the year shows, but whose source writes down changes only and wrote
   * the next one down in a later year: they are presumed to have stood.
   */
  readonly presumed: readonly VersionEntry[];
  /** Sites with a version that was observed. */
  readonly sites: number;
}

export interface Catalogue {
  readonly identity: Identity;
  readonly sites: readonly SiteEntry[];
  /** Newest first observation last; ties are in the order of the sites' names. */
  readonly versions: readonly VersionEntry[];
  /** Those that have a page, in the order of their labels. */
  readonly topics: readonly TopicEntry[];
  /** All that the tagger needs: also topics that have no page. */
  readonly taxonomy: readonly Topic[];
  readonly years: readonly YearEntry[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly counts: {
    readonly sites: number;
    readonly versions: number;
    readonly captures: number;
    readonly failed: number;
    /** The first and last year in which anything was observed; absent in an empty archive. */
    readonly years?: readonly [string, string];
  };
}

/**
 * Puts an archive in order.
 *
 * @throws when the versions of one document were made by two pipelines, or with other repairs: such
 * texts cannot be compared.
 */
export function buildCatalogue(input: CatalogueInput): Catalogue {
  const { curated = new Map(), services = new Map() } = input;
  const sources = new Map(input.sources.map((source) => [source.id, source]));
  const failed = notShown(input.failed, input.versions).map((capture) => refiled(capture, curated));
  const documents = documentsOf(mergeVersions(input.versions, curated), failed, {
    sources,
    extractions: input.extractions ?? new Set(),
  });
  for (const entry of documents) requireOnePipeline(entry);
  const versions = documents.flatMap((entry) => entry.versions).sort(byFirstObservation);
  const sites = sitesOf(documents, curated, services);
  const years = yearsOf(versions);
  const [firstYear, lastYear] = [years[0]?.year, years.at(-1)?.year];
  return {
    identity: input.identity,
    sites,
    versions,
    topics: topicsOf(input.topics, versions),
    taxonomy: input.topics,
    years,
    sources,
    counts: {
      sites: sites.length,
      versions: versions.length,
      captures: sites.reduce((sum, site) => sum + site.captures, 0),
      failed: failed.length,
      ...(firstYear !== undefined && lastYear !== undefined
        ? { years: [firstYear, lastYear] as const }
        : {}),
    },
  };
}

function topicsOf(taxonomy: readonly Topic[], versions: readonly VersionEntry[]): TopicEntry[] {
  const topics = taxonomy.filter(({ page }) => page);
  const speaking = new Map<string, VersionEntry[]>(topics.map((topic) => [topic.id, []]));
  for (const version of versions) {
    for (const topic of version.topics) speaking.get(topic)?.push(version);
  }
  const census = takeTopicCensus(
    topics.map(({ id }) => id),
    versions,
  );
  return topics
    .toSorted((a, b) => compare(a.label, b.label))
    .map((topic) => ({
      ...topic,
      versions: speaking.get(topic.id) ?? [],
      census: census.get(topic.id) ?? NOTHING_COUNTED,
    }));
}
