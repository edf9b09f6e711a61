/** The front matter of a page of the guide, `content/guide/**.mdx`. */
import { z } from 'zod';

export const guideSchema = z.object({
  title: z.string().min(1),
  /** One sentence for the guide's index and for search engines. */
  description: z.string().optional(),
  /** Where the page stands in the guide's index; pages without it come last, by title. */
  order: z.number().optional(),
});

export type GuideFrontMatter = z.infer<typeof guideSchema>;
