/** `content/sources/<source>.yml`: where captures come from and under which terms. */
import { z } from 'zod';

export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.url().optional(),
  repository: z.url().optional(),
  licence: z.string().min(1),
  attribution: z.string().optional(),
  records: z.enum(['captures', 'changes']),
  /** What the source did to the page that was served. */
  treatment: z.string().min(1),
});
