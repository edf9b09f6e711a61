import { siteName } from './site-name.ts';
import { slug } from './slug.ts';

/**
 * The site that a service's name stands for: what a curator says, or else the domain that the name
 * is, or else a slug of it. A name without a Latin letter or digit becomes `x-` and its code points.
 */
export function siteOf(name: string, curated: ReadonlyMap<string, string>): string {
  const points = [...name].map((character) => (character.codePointAt(0) ?? 0).toString(16));
  return curated.get(name) ?? siteName(name) ?? slug(name) ?? `x-${points.join('-').slice(0, 60)}`;
}

/** Whether a site is filed under a name that was made from a service's, as no domain is known. */
export const isMadeFromName = (site: string): boolean => !site.includes('.');
