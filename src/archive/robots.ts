/** What crawlers are asked to do: RFC 9309. */
import { compare } from './order.ts';
import type { Identity } from './types.ts';

export interface RobotsPlace {
  /** The path that the site is published under, with a slash at both ends. */
  readonly base: string;
  /** The whole address of the sitemap, where there is one and it is known. */
  readonly sitemap?: string | undefined;
}

/** The text of `robots.txt`. Crawlers ask for it at the root of an origin and nowhere else. */
export function robotsFile(
  { robots }: Pick<Identity, 'robots'>,
  { base, sitemap }: RobotsPlace,
): string {
  const crawlers = Object.entries(robots?.crawlers ?? {}).sort(([a], [b]) => compare(a, b));
  const groups = [...crawlers, ['*', 'allow'] as const].map(
    ([name, rule]) => `User-agent: ${name}\n${rule === 'deny' ? 'Disallow' : 'Allow'}: ${base}\n`,
  );
  return [...groups, ...(sitemap === undefined ? [] : [`Sitemap: ${sitemap}\n`])].join('\n');
}
