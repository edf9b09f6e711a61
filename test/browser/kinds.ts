import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Kind {
  readonly kind: string;
  readonly path: string;
}

/** One page of each kind, in the archive's own five policies. */
export const kinds: readonly Kind[] = [
  { kind: 'home', path: '/' },
  { kind: 'policies', path: '/policies/' },
  { kind: 'site', path: '/policies/calibex.com/' },
  { kind: 'version', path: '/policies/calibex.com/2003-07-19/' },
  { kind: 'version with repairs', path: '/policies/webix.com/2009-09-12/' },
  { kind: 'version with omissions', path: '/policies/ibps.com/2010-01-07/' },
  { kind: 'topics', path: '/topics/' },
  { kind: 'topic', path: '/topics/cookies/' },
  { kind: 'years', path: '/years/' },
  { kind: 'year', path: '/years/2010/' },
  { kind: 'search', path: '/search/' },
  { kind: 'search with results', path: '/search/?q=zip+code' },
  { kind: 'guide', path: '/guide/' },
  ...guidePages(),
  { kind: 'about', path: '/about/' },
  { kind: 'privacy', path: '/privacy/' },
  { kind: 'not found', path: '/no-such-page/' },
];

/** Every page of the manual: they are few, and each is written by hand. */
function guidePages(): Kind[] {
  const folder = join(import.meta.dirname, '..', '..', 'content', 'guide');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) =>
      file
        .replaceAll('\\', '/')
        .replace(/(^|\/)index\.mdx$/, '')
        .replace(/\.mdx$/, ''),
    )
    .filter((slug) => slug !== '')
    .sort()
    .map((slug) => ({ kind: `guide page ${slug}`, path: `/guide/${slug}/` }));
}
