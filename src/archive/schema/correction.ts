/** A line of `content/corrections.jsonl`: what was changed in text that was published already, when, and why. */
import { z } from 'zod';
import { PASSAGES_DIGEST } from '../lock/passages-digest.ts';
import { documentSlug, instant, versionId } from './policy.ts';
import { pagePath } from './withdrawal.ts';

const digest = z.string().regex(PASSAGES_DIGEST, 'a digest of passages');

export const correctionSchema = z.discriminatedUnion('what', [
  /** A version’s text was derived again and came out otherwise; ingest writes such lines. */
  z.strictObject({
    at: instant,
    what: z.literal('text'),
    /** Where the version is recorded. */
    site: z.string().min(1),
    document: documentSlug,
    version: versionId,
    /** The digests of its passages before and after. */
    from: digest,
    to: digest,
    /** How many of its passages have other ids now; each old one leads to what it became. */
    moved: z.int().nonnegative(),
    reason: z.string().min(1),
  }),
  /** What a curator put right besides: written by hand. */
  z.strictObject({
    at: instant,
    what: z.literal('note'),
    url: pagePath,
    reason: z.string().min(1),
  }),
]);

export type Correction = z.infer<typeof correctionSchema>;
export type TextCorrection = Extract<Correction, { what: 'text' }>;
