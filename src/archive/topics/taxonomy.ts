import { compare } from '../order.ts';
import type { Passage, Topic } from '../types.ts';
import { taxonomyDigest } from './digest.ts';
import { compileTopics, type Tagger } from './tag.ts';

/** A taxonomy that is ready to be used. */
export interface Taxonomy {
  readonly digest: string;
  readonly tag: Tagger;
  /** The topics with a page that passages speak of, in the order of their ids. */
  readonly topicsOf: (passages: readonly Passage[]) => string[];
}

/** @throws {PatternError} when a term is not in the language of terms. */
export function compileTaxonomy(topics: readonly Topic[]): Taxonomy {
  const tag = compileTopics(topics);
  const paged = new Set(topics.filter(({ page }) => page).map(({ id }) => id));
  return {
    digest: taxonomyDigest(topics),
    tag,
    topicsOf(passages) {
      const found = new Set(tag(passages).map(({ topic }) => topic));
      return [...found].filter((topic) => paged.has(topic)).sort(compare);
    },
  };
}
