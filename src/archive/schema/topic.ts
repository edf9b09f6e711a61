/** The front matter of `content/topics/<topic>.mdx`. */
import { z } from 'zod';

export const topicSchema = z.strictObject({
  label: z.string().min(1),
  /** One sentence. */
  definition: z.string().min(1),
  /** What a reader asks: "How long do they keep it?" */
  question: z.string().min(1),
  /** Words in a row; a word that ends in `*` stands for every word that begins so. */
  terms: z.array(z.string().min(1)).min(1),
  /** Passages that the terms must find, and near misses that they must not. */
  examples: z.strictObject({ yes: z.array(z.string()).min(1), no: z.array(z.string()).min(1) }),
  related: z.array(z.string()).default([]),
});
