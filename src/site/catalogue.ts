/**
 * The archive, put in order once for all pages. The only place that asks Astro for collections:
 * `getCollection` clones a collection at each call (https://github.com/withastro/astro/issues/16297).
 */
import { getCollection, getEntry } from 'astro:content';
import { buildCatalogue, type Catalogue } from '../archive/catalogue.ts';
import type { Identity, Topic } from '../archive/types.ts';

let built: Promise<Catalogue> | undefined;

/**
 * The catalogue of the archive that is being built.
 *
 * @throws when the archive says nothing about itself in `archive.yml`.
 */
export function catalogue(): Promise<Catalogue> {
  // In development a collection may have changed since the last page was shown.
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}

async function load(): Promise<Catalogue> {
  const [policies, records, sources, topics] = await Promise.all([
    getCollection('policies'),
    getCollection('records'),
    getCollection('sources'),
    getCollection('topics'),
  ]);
  return buildCatalogue({
    identity: await identity(),
    versions: policies.map(({ data }) => data),
    failed: records.map(({ data }) => data),
    sources: sources.map(({ data }) => data),
    topics: topics.map(({ id, data }): Topic => ({ id, ...data })),
  });
}

async function identity(): Promise<Identity> {
  const entry = await getEntry('identity', 'archive');
  if (entry) return entry.data;
  throw new Error(
    'The archive does not say who keeps it: its content folder has no archive.yml. ' +
      'The guide shows one under “Build an archive of your own”.',
  );
}
