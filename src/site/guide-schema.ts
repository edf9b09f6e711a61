/** The front matter of a page of the guide, `content/guide/**.mdx`. */
import { z } from 'zod';

/** Four people come here, and each needs a few pages. */
export const readers = ['reading', 'searching', 'bringing-in', 'hosting'] as const;

export const guideSchema = z.object({
  title: z.string().min(1),
  /** One sentence for the guide's index and for search engines. */
  description: z.string().optional(),
  /** Whom the page is written for; pages for nobody else are about how the software is made. */
  reader: z.enum(readers).optional(),
  /** Where the page stands in the guide's index; pages without it come last, by title. */
  order: z.number().optional(),
});

export type GuideReader = (typeof readers)[number];
export type GuideFrontMatter = z.infer<typeof guideSchema>;
