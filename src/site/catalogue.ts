/**
 * The archive, put in order once for all pages. The only place that asks Astro for collections:
 * `getCollection` clones a collection at each call (https://github.com/withastro/astro/issues/16297).
 */
import { type CollectionEntry, getCollection } from 'astro:content';
import { buildCatalogue, type Catalogue } from '../archive/catalogue.ts';
import type { Topic } from '../archive/types.ts';

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

/** The pages of the guide. */
export function manual(): Promise<CollectionEntry<'guide'>[]> {
  if (import.meta.env.DEV) return getCollection('guide');
  pages ??= getCollection('guide');
  return pages;
}

async function load(): Promise<Catalogue> {
  const [policies, records, sources, topics, identities] = await Promise.all([
    getCollection('policies'),
    getCollection('records'),
    getCollection('sources'),
    getCollection('topics'),
    getCollection('identity'),
  ]);
  const [identity] = identities;
  if (!identity) throw new Error('The reader handed over no identity of the archive.');
  return buildCatalogue({
    identity: identity.data,
    versions: policies.map(({ data }) => data),
    failed: records.map(({ data }) => data),
    sources: sources.map(({ data }) => data),
    topics: topics.map(({ id, data }): Topic => ({ id, ...data })),
  });
}
