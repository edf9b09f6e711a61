import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import type { Finding } from './archive/finding.ts';
import type { CuratedSite } from './archive/schema/site.ts';
import { topicSchema } from './archive/schema/topic.ts';
import type { Identity, Source } from './archive/types.ts';
import {
  readCurated,
  readFindings,
  readIdentity,
  readRecords,
  readSources,
  type SiteRecord,
} from './engine/reader.ts';
import { content, guide, notes, topics } from './site/environment.ts';
import { guideSchema } from './site/guide-schema.ts';
import { listLoader } from './site/loaders/list.ts';
import { policiesLoader } from './site/loaders/policies.ts';

/** Most sites' records say nothing that their versions do not. */
const tellsSomething = ({ failed, services, extractions }: SiteRecord): boolean =>
  failed.length + services.length + extractions.length > 0;

// The reader has checked what it hands over against the schemas of `src/archive/schema`.
export const collections = {
  policies: defineCollection({
    loader: policiesLoader(content),
    schema: z.object({ site: z.string(), document: z.string(), version: z.string() }),
  }),
  records: defineCollection({
    loader: listLoader({
      name: 'records',
      content,
      places: ['captures', 'sites'],
      read: async (folder) => (await readRecords(folder)).filter(tellsSomething),
      id: ({ site }) => site,
    }),
    schema: z.custom<SiteRecord>(),
  }),
  curated: defineCollection({
    loader: listLoader({
      name: 'curated',
      content,
      places: ['sites'],
      read: async (folder) =>
        [...(await readCurated(folder))].map(([site, known]) => ({ site, known })),
      id: ({ site }) => site,
    }),
    schema: z.custom<{ readonly site: string; readonly known: CuratedSite }>(),
  }),
  notes: defineCollection({
    // The loader would make `hm.com` a slug, `hmcom`.
    loader: glob({
      base: notes,
      pattern: '*.mdx',
      generateId: ({ entry }) => entry.slice(0, -'.mdx'.length),
    }),
  }),
  findings: defineCollection({
    loader: listLoader({
      name: 'findings',
      content,
      places: ['findings.jsonl'],
      read: async (folder) =>
        (await readFindings(folder)).map((found, index) => ({ index, found })),
      id: ({ index }) => String(index).padStart(9, '0'),
    }),
    schema: z.custom<{ readonly index: number; readonly found: Finding }>(),
  }),
  sources: defineCollection({
    loader: listLoader({
      name: 'sources',
      content,
      places: ['sources'],
      read: readSources,
      id: ({ id }) => id,
    }),
    schema: z.custom<Source>(),
  }),
  identity: defineCollection({
    loader: listLoader({
      name: 'identity',
      content,
      places: ['archive.yml'],
      read: async (folder) => [await readIdentity(folder)],
      id: () => 'archive',
    }),
    schema: z.custom<Identity>(),
  }),
  topics: defineCollection({
    loader: glob({ base: topics, pattern: '*.mdx' }),
    schema: topicSchema,
  }),
  guide: defineCollection({
    loader: glob({ base: guide, pattern: '**/*.mdx' }),
    schema: guideSchema,
  }),
};
