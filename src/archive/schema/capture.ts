/** A line of the record, `content/captures/<site>.jsonl`. */
import { z } from 'zod';
import { documentSlug, instant, sha256, versionId } from './policy.ts';

export const captureSchema = z.strictObject({
  site: z.string().min(1),
  document: documentSlug,
  at: instant,
  url: z.string().min(1),
  memento: z.string().optional(),
  source: z.string().min(1),
  original: sha256,
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
  status: z.enum(['ok', 'empty']),
  version: versionId.optional(),
  known: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
