/** `content/archive.yml`: who keeps this archive. */
import { z } from 'zod';
import { RELEASE } from '../names.ts';

const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI without its resolver: 10.5281/zenodo.123456');

/** Whether a crawler may fetch pages, by the name that it goes by (RFC 9309). */
const crawlers = z.record(
  z.string().regex(/^[A-Za-z_-]+$/, 'the product token of a crawler: GPTBot'),
  z.enum(['allow', 'deny'], 'either “allow” or “deny”'),
);

export const identitySchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  curator: z.string().min(1),
  /** Whom to write to: a mail address, or an address of the web that may hold {url} and {release}. */
  contact: z.string().min(1, 'a mail address, or an address of the web').optional(),
  url: z.url().optional(),
  /** The licence of the archive's own words, and the rights in the texts. */
  licence: z.string().optional(),
  rights: z.string().optional(),
  /** What search engines and other crawlers are asked to do. */
  robots: z
    .strictObject({
      /** `false` asks search engines to leave pages out of their results. */
      index: z.boolean('either true or false').default(true),
      crawlers: crawlers.default({}),
    })
    .optional(),
  /** By which criteria text is taken out, a sentence each, where they are not the project’s. */
  removal: z
    .strictObject({ criteria: z.array(z.string().min(1)).min(1, 'at least one criterion') })
    .optional(),
  /** The release that is worked on, or was made last: `2026-11`. It names a folder of `releases/`. */
  release: z
    .string()
    .regex(RELEASE, 'a name of letters, digits, dots and hyphens: 2026-11')
    .optional(),
  /** The DOI of the archive whatever its release, and those of its releases. */
  doi: doi.optional(),
  dois: z.record(z.string().regex(RELEASE), doi).optional(),
});
