/** `content/archive.yml`: who keeps this archive. */
import { z } from 'zod';

export const identitySchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  curator: z.string().min(1),
  contact: z.string().optional(),
  url: z.url().optional(),
  /** The licence of the archive's own words, and the rights in the texts. */
  licence: z.string().optional(),
  rights: z.string().optional(),
});
