import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import type { VersionRecord } from './archive/catalogue.ts';
import { topicSchema } from './archive/schema/topic.ts';
import type { Capture, Identity, Source } from './archive/types.ts';
import { readFailed, readIdentity, readSources } from './engine/reader.ts';
import { content, guide, topics } from './site/environment.ts';
import { guideSchema } from './site/guide-schema.ts';
import { listLoader } from './site/loaders/list.ts';
import { policiesLoader } from './site/loaders/policies.ts';

// The reader has checked what it hands over against the schemas of `src/archive/schema`.
export const collections = {
  policies: defineCollection({
    loader: policiesLoader(content),
    schema: z.custom<VersionRecord>(),
  }),
  records: defineCollection({
    loader: listLoader({
      name: 'records',
      content,
      place: 'captures',
      read: readFailed,
      id: ({ site, document, at, source }) => `${site} ${document} ${at} ${source}`,
    }),
    schema: z.custom<Capture>(),
  }),
  sources: defineCollection({
    loader: listLoader({
      name: 'sources',
      content,
      place: 'sources',
      read: readSources,
      id: ({ id }) => id,
    }),
    schema: z.custom<Source>(),
  }),
  identity: defineCollection({
    loader: listLoader({
      name: 'identity',
      content,
      place: 'archive.yml',
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
