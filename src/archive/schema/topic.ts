/** The front matter of `content/topics/<topic>.mdx`. */
import { z } from 'zod';

/** Terms by their weight. A passage speaks of a topic when the weights of its terms come to 1. */
const weighted = z.record(
  z.string().regex(/^(0\.\d{1,2}|[1-9](\.\d{1,2})?)$/, 'a weight such as 1, 0.5 or 0.25'),
  z.array(z.string().min(1)).min(1),
);

const topicId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'the name of a topic’s file, without .mdx');

export const topicSchema = z.strictObject({
  label: z.string().min(1),
  /** One sentence. */
  definition: z.string().min(1),
  /** What a reader asks: "How long do they keep it?" */
  question: z.string().min(1),
  /** The category that a subject belongs to; a topic without one is a category. */
  parent: topicId.optional(),
  /** `false` where the topic is recognised only so that others are not. */
  page: z.boolean().default(true),
  /** The name of the category in OPP-115 (Wilson et al., ACL 2016), which evaluations compare with. */
  opp115: z.string().min(1).optional(),
  /** Patterns by weight; each counts once in a passage, however often it stands there. */
  terms: weighted,
  /** Patterns that speak against the topic, by the weight that each takes away. */
  against: weighted.default({}),
  /** Patterns in which a term does not count: `cookie recipe*` for `cookie*`. */
  unless: z.array(z.string().min(1)).default([]),
  /** Passages that the terms must find, and near misses that they must not. */
  examples: z.strictObject({
    yes: z.array(z.string().min(1)).min(1),
    no: z.array(z.string().min(1)).min(1),
  }),
  related: z.array(topicId).default([]),
  /** What a reader might look for here and not find, in a sentence or two. */
  excludes: z.string().min(1),
});

export type TopicFrontMatter = z.infer<typeof topicSchema>;
