/** `content/sources/<source>.yml`: where captures come from and under which terms. */
import { z } from 'zod';

export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.url().optional(),
  repository: z.url().optional(),
  /** Of what the source itself made: its collection, its database, its software. Not of the texts. */
  licence: z.string().min(1),
  attribution: z.string().optional(),
  records: z.enum(['captures', 'changes']),
  /** What the source did to the page that was served. */
  treatment: z.string().min(1),
  /** Whose the texts are, where the source says more than that nobody looked. */
  rights: z.strictObject({ label: z.string().min(1), url: z.url() }).optional(),
});
