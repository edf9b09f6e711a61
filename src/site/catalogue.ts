/**
 * The archive, put in order once for all pages. The only place that asks Astro for collections:
 * `getCollection` clones a collection at each call (https://github.com/withastro/astro/issues/16297).
 */
import { type CollectionEntry, getCollection } from 'astro:content';
import { buildCatalogue, type Catalogue } from '../archive/catalogue.ts';
import type { Finding } from '../archive/finding.ts';
import type { Topic } from '../archive/types.ts';
import { ofRecords } from '../engine/reader.ts';
import { content } from './environment.ts';
import { handedOver } from './loaders/handed-over.ts';

let built: Promise<Catalogue> | undefined;
let pages: Promise<CollectionEntry<'guide'>[]> | undefined;

/**
 * The catalogue of the archive that is being built.
 *
 * @throws when the versions of one document were made by two pipelines.
 */
export function catalogue(): Promise<Catalogue> {
  // In development a collection may have changed since the last page was shown.
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}

/** What could not be taken in as it is, in the order in which it is written down. */
export async function findings(): Promise<Finding[]> {
  const entries = await getCollection('findings');
  return entries
    .map(({ data }) => data)
    .sort((a, b) => a.index - b.index)
    .map(({ found }) => found);
}

/** The pages of the guide. */
export function manual(): Promise<CollectionEntry<'guide'>[]> {
  if (import.meta.env.DEV) return getCollection('guide');
  pages ??= getCollection('guide');
  return pages;
}

async function load(): Promise<Catalogue> {
  const [policies, records, curated, sources, topics, identities] = await Promise.all([
    getCollection('policies'),
    getCollection('records'),
    getCollection('curated'),
    getCollection('sources'),
    getCollection('topics'),
    getCollection('identity'),
  ]);
  const [identity] = identities;
  if (!identity) throw new Error('The reader handed over no identity of the archive.');
  return buildCatalogue({
    identity: identity.data,
    versions: await Promise.all(policies.map((entry) => handedOver(content, entry))),
    ...ofRecords(records.map(({ data }) => data)),
    curated: new Map(curated.map(({ data }) => [data.site, data.known])),
    sources: sources.map(({ data }) => data),
    topics: topics.map(({ id, data }): Topic => ({ id, ...data })),
  });
}
