import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FLIPPING, GONE, LONG_SITE } from '../build/odd-archive.ts';

export interface Kind {
  readonly kind: string;
  readonly path: string;
  /** The archive that it is a page of; the project's own where nothing is said. */
  readonly archive?: Archive;
}

export type Archive = 'site' | 'odd';

/** One page of each kind, in the archive's own five policies and in the odd one. */
export const kinds: readonly Kind[] = [
  { kind: 'home', path: '/' },
  { kind: 'policies', path: '/policies/' },
  { kind: 'site', path: '/policies/calibex.com/' },
  { kind: 'version', path: '/policies/calibex.com/2003-07-19/' },
  { kind: 'version with repairs', path: '/policies/webix.com/2009-09-12/' },
  { kind: 'version with omissions', path: '/policies/ibps.com/2010-01-07/' },
  { kind: 'topics', path: '/topics/' },
  { kind: 'topic', path: '/topics/cookies/' },
  { kind: 'topic measured on annotated texts', path: '/topics/data-retention/' },
  { kind: 'topic’s year', path: '/topics/cookies/2003/' },
  { kind: 'years', path: '/years/' },
  { kind: 'year', path: '/years/2010/' },
  { kind: 'search', path: '/search/' },
  { kind: 'search with results', path: '/search/?q=zip+code' },
  { kind: 'search with filters', path: '/search/?q=cookies&from=2004&topic=cookies&sort=oldest' },
  { kind: 'search that finds nothing', path: '/search/?q=xylophonist+%22' },
  { kind: 'trends', path: '/trends/' },
  { kind: 'trends of two questions', path: '/trends/?q=cookies&q=zip+code' },
  { kind: 'compare', path: '/compare/' },
  {
    kind: 'comparison of two sites',
    path: '/compare/?a=calibex.com/2003-07-19&b=inxtron.com/2010-06-26',
  },
  { kind: 'guide', path: '/guide/' },
  ...guidePages(),
  { kind: 'data', path: '/data/' },
  { kind: 'how to cite the archive', path: '/cite/' },
  { kind: 'no findings', path: '/data/findings/' },
  { kind: 'about', path: '/about/' },
  { kind: 'removal', path: '/about/removal/' },
  { kind: 'corrections', path: '/corrections/' },
  { kind: 'privacy', path: '/privacy/' },
  { kind: 'keep offline', path: '/offline/' },
  { kind: 'not found', path: '/no-such-page/' },
  ...odd({
    'policies with a long name': '/policies/',
    'site with a long name': `/policies/${LONG_SITE}/`,
    'version of a site with a long name': `/policies/${LONG_SITE}/2010-01-01/`,
    'site with all that a curator knows': '/policies/pots.example/',
    'site with a long history': `/policies/${FLIPPING}/`,
    'site named after a service': '/policies/pot-pan/',
    'version of a merged site': '/policies/pots.example/2003-07-19T080000/',
    'what changed': '/policies/pots.example/2006-07-19/changes/',
    'withdrawn text': `/policies/${GONE}/2012-01-01/`,
    'page of a year that was taken down': '/years/2012/',
    'list of what was taken out': '/about/removal/',
    'year of presumed text': '/years/2020/',
    'data of an odd archive': '/data/',
    'comparison of two versions': '/compare/?a=pots.example/2003-07-19&b=pots.example/2006-07-19',
    'comparison that cannot be made': `/compare/?a=${'<script>'.repeat(9)}&b=${LONG_SITE}/1999-01-01`,
    findings: '/data/findings/',
    'findings of one kind': '/data/findings/not-a-domain/',
  }),
];

function odd(pages: Readonly<Record<string, string>>): Kind[] {
  return Object.entries(pages).map(([kind, path]) => ({ kind, path, archive: 'odd' }));
}

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
