/** A line of the record, `content/captures/<site>.jsonl`. */
import { z } from 'zod';
import { captureStatuses } from '../types.ts';
import { documentSlug, instant, sha256, versionId } from './policy.ts';

const captureStatus = z.enum(captureStatuses);

export const captureSchema = z.strictObject({
  site: z.string().min(1),
  document: documentSlug,
  at: instant,
  url: z.string().min(1).optional(),
  memento: z.string().optional(),
  source: z.string().min(1),
  format: z.string().min(1),
  original: sha256,
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
  status: captureStatus,
  version: versionId.optional(),
  known: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
