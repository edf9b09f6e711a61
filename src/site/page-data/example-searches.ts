/** Searches that find something, for those who do not know yet what to look for. */
import type { Catalogue } from '../../archive/catalogue.ts';
import { plainTerm } from '../../archive/topics/plain-term.ts';
import type { Link } from '../../archive/urls.ts';

export interface Example {
  /** What is asked. */
  readonly text: string;
  readonly href: string;
}

/** Words of the topics that most versions speak of, one of each; at most `most`. */
export function exampleSearches({ topics }: Catalogue, link: Link, most: number): Example[] {
  return topics
    .filter(({ versions }) => versions.length > 0)
    .toSorted((a, b) => b.versions.length - a.versions.length)
    .slice(0, most)
    .flatMap((topic) => {
      const query = plainTerm(topic);
      return query === undefined ? [] : [{ text: query, href: link({ page: 'search', query }) }];
    });
}
