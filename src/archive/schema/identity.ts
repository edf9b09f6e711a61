/** `content/archive.yml`: who keeps this archive. */
import { z } from 'zod';
import { RELEASE } from '../names.ts';

const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI without its resolver: 10.5281/zenodo.123456');

export const identitySchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  curator: z.string().min(1),
  contact: z.string().optional(),
  url: z.url().optional(),
  /** The licence of the archive's own words, and the rights in the texts. */
  licence: z.string().optional(),
  rights: z.string().optional(),
  /** The release that is worked on, or was made last: `2026-11`. It names a folder of `releases/`. */
  release: z
    .string()
    .regex(RELEASE, 'a name of letters, digits, dots and hyphens: 2026-11')
    .optional(),
  /** The DOI of the archive whatever its release, and those of its releases. */
  doi: doi.optional(),
  dois: z.record(z.string().regex(RELEASE), doi).optional(),
});
