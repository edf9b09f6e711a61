/** The front matter of `content/policies/**.mdx`: what is known of a version, without its text. */
import { z } from 'zod';
import { isInstant } from '../memento.ts';
import { DOCUMENT, VERSION } from '../names.ts';
import { type RepairName, repairNotes } from '../repairs.ts';

export const instant = z
  .string()
  .refine(isInstant, 'an instant in UTC to the second, like 2003-07-19T16:39:06Z');

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits');

export const documentSlug = z
  .string()
  .regex(DOCUMENT, 'a slug that starts with a letter: privacy-policy');

export const versionId = z
  .string()
  .regex(VERSION, 'a version id like 2003-07-19 or 2003-07-19T163906');

const passageAnchor = z
  .string()
  .regex(/^p-[0-9a-hj-km-np-tv-z]{10}(-\d+)?$/, 'the id of a passage');

const capture = z.strictObject({
  /** When the page was observed, UTC to the second. */
  at: instant,
  /** The address that was observed, decoded; absent where the source does not say it. */
  url: z.string().min(1).optional(),
  /** The capture in a web archive, as its source gave it. */
  memento: z.string().optional(),
  /** Which of `content/sources/` it came from. */
  source: z.string().min(1),
  /** The original's bytes in `content/originals/`. */
  original: sha256,
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
});

const repairName = z.enum(Object.keys(repairNotes) as [RepairName]);

export const policySchema = z.strictObject({
  /** The domain that the policy is filed under. */
  site: z.string().min(1),
  document: documentSlug,
  /** Minted when the version was recorded; the last segment of its URL. */
  version: versionId,
  /** Ids of versions that turned out to have this text too; they redirect here. */
  aliases: z.array(versionId),
  /** The title as published; absent where the text does not begin with one. */
  title: z.string().min(1).optional(),
  /** The name that the policy uses for its publisher, and where it was found. */
  publisher: z
    .strictObject({ name: z.string().min(1), found: z.enum(['text', 'title']) })
    .optional(),
  /** BCP 47; `und` when unsure. */
  language: z.string().min(2),
  /** Passages that reliably are in another language, by their ids, in the order of the text. */
  languages: z.record(passageAnchor, z.string().min(2)).optional(),
  /** Headings that a repair made of something else, by their ids, in the order of the text. */
  made: z.array(passageAnchor).min(1).optional(),
  /** When the policy says that it was last changed, as precisely as it says so: not a capture's date. */
  updated: z
    .string()
    .regex(/^\d{4}-\d\d(-\d\d)?$/, 'a day or a month: 2018-05-25, 2018-05')
    .optional(),
  /** Every observation of this text, in order. */
  captures: z.array(capture).min(1),
  /** Topics with evidence in the text, those with a page alone: a cache that `--retag` makes again. */
  topics: z.array(z.string()),
  /** The digest of the taxonomy that found them; absent in files older than such digests. */
  taxonomy: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
  /** Interventions in the text, counted by kind. */
  repairs: z.partialRecord(repairName, z.int().positive()),
  words: z.int().nonnegative(),
  /** Reading time at 250 words a minute. */
  minutes: z.int().nonnegative(),
  /** Flesch–Kincaid grade; English only. */
  grade: z.number().optional(),
  /** The pipeline that derived this text from its originals. */
  pipeline: z.int().positive(),
  /** The repairs that the archive's keeper had left out, in the order of their names. */
  without: z.array(repairName).min(1).optional(),
});

export type PolicyFrontMatter = z.infer<typeof policySchema>;
