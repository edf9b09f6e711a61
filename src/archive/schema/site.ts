/** The front matter of `content/sites/<site>.mdx`: what a curator knows. Ingest reads it and never writes it. */
import { z } from 'zod';
import { SITE } from '../names.ts';
import { documentSlug, instant } from './policy.ts';

/** YAML reads a year by itself as a number. */
const day = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'a date: 2003, 2003-07 or 2003-07-19'),
);

export const siteSchema = z.strictObject({
  /** Names under which the site was known, with when and how one knows. */
  names: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        from: day.optional(),
        until: day.optional(),
        evidence: z.string().min(1),
      }),
    )
    .default([]),
  /** Names that sources use for it: services, older domains. */
  aliases: z.array(z.string().min(1)).default([]),
  /** The site under which this one's policies are shown. */
  mergedInto: z
    .string()
    .regex(SITE, 'the name of a site, as its address has it: hm.com')
    .optional(),
  /** What captures really are, where ingest cannot know. */
  rulings: z
    .array(
      z.strictObject({
        at: instant,
        document: documentSlug.optional(),
        ruling: z.enum(['policy', 'failed', 'not-a-policy', 'wrong-document']),
        reason: z.string().min(1),
      }),
    )
    .default([]),
  note: z.string().optional(),
});

export type CuratedSite = z.infer<typeof siteSchema>;
