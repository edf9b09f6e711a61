/** `content/topics-evaluation.json`: how well topics are recognised, as `npm run topics:evaluate` measured it. */
import { z } from 'zod';

const share = z.number().min(0).max(1);
const figure = z.strictObject({ value: share, interval: z.tuple([share, share]) });
const agreement = z.strictObject({
  precision: figure,
  recall: figure,
  f1: figure,
  support: z.int().nonnegative(),
});

const measured = z.strictObject({
  /** The file, and which part of it: `validation.csv`, `train.csv, never read`. */
  name: z.string().min(1),
  texts: z.int().nonnegative(),
  /** By the topic's id. */
  topics: z.record(z.string(), agreement),
  micro: agreement,
  macro: figure,
  /** What was found in place of what people gave, the most frequent first. */
  confusions: z.array(
    z.strictObject({ gold: z.string(), found: z.string(), texts: z.int().positive() }),
  ),
});

export const evaluationSchema = z.strictObject({
  /** The day of the measurement. */
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** What was typed to get it. */
  command: z.string().min(1),
  /** The digest of the taxonomy that was measured. */
  taxonomy: z.string().regex(/^[0-9a-f]{12}$/),
  seed: z.int(),
  /** Texts that people annotated, by part; pages show the figures of the last. */
  parts: z.array(measured),
  /** Passages written for each subject, half of them near misses. */
  vectors: z.record(
    z.string(),
    z.strictObject({
      speaks: z.int().nonnegative(),
      found: z.int().nonnegative(),
      nearMisses: z.int().nonnegative(),
      wrong: z.int().nonnegative(),
    }),
  ),
  /** Passages of an archive, drawn by the seed and judged by reading. */
  archive: z
    .strictObject({
      /** The archive's title. */
      title: z.string().min(1),
      passages: z.int().nonnegative(),
      topics: z.record(z.string(), agreement),
      micro: agreement,
      periods: z.array(
        z.strictObject({
          period: z.string().min(1),
          passages: z.int().nonnegative(),
          precision: share,
          recall: share,
        }),
      ),
    })
    .optional(),
});

export type TopicEvaluation = z.infer<typeof evaluationSchema>;
