/** A line of `content/withdrawn.jsonl`: text that was taken out of the archive, when, and why. */
import { z } from 'zod';
import { instant, sha256 } from './policy.ts';

/** A path below the site's own address, ending in a slash: `/policies/calibex.com/2003-07-19/`. */
export const pagePath = z
  .string()
  .regex(
    /^\/(?:[A-Za-z0-9][A-Za-z0-9._~-]*\/)+$/,
    'the address of a page from the site’s root, like /policies/calibex.com/2003-07-19/',
  );

export const withdrawalSchema = z.strictObject({
  /** When it was withdrawn. */
  at: instant,
  /**
   * `version`: its whole text; `passage`: one of its passages; `words`: some words, a name among them;
   * `page`: a page that stands for no text, of a topic or a year.
   */
  what: z.enum(['version', 'passage', 'words', 'page']),
  /** The pages that it is about; those of a version or a page are tombstones now. */
  urls: z.array(pagePath).min(1),
  /** Why, in words that everyone may read. */
  reason: z.string().min(1),
  /** The originals whose bytes are gone; the record keeps their SHA-256. */
  originals: z
    .array(
      z.strictObject({
        original: sha256,
        extension: z.string().regex(/^[a-z0-9]{1,8}$/),
        /** The SHA-256 of the bytes that stand in their place, with a mark where words were. */
        replacement: sha256.optional(),
      }),
    )
    .default([]),
});

export type Withdrawal = z.infer<typeof withdrawalSchema>;
