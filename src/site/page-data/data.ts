/** What there is to take away, what may be done with it, and how to cite the archive. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import type { KeptRelease } from '../../engine/reader.ts';
import { archiveMetadata } from './archive-metadata.ts';
import { archiveReference } from './archive-reference.ts';
import type { Crumb, Head } from './head.ts';
import { type Cited, cited } from './reference.ts';
import { type ReleaseItem, releaseItem } from './releases.ts';
import { type SourceItem, sourceItem, sourcesOf } from './sources.ts';

export interface DataPage {
  readonly head: Head;
  readonly summary: string;
  /** `https://archive.example/policies/<site>/captures.jsonl`, for any site. */
  readonly recordPattern: string;
  /** The records themselves, where the sites are few; else of the first few. */
  readonly records: readonly { readonly text: string; readonly href: string }[];
  /** Whether `records` are not all. */
  readonly moreRecords: boolean;
  readonly policies: string;
  /** Where a reader keeps all of it on a device. */
  readonly offline: string;
  readonly findings: string;
  /** The newest release, and whether this site is it or was only built after it. */
  readonly release: (ReleaseItem & { readonly isThis: boolean }) | undefined;
  readonly releases: string;
  /** Where the archive lies as tables, which a release alone has. */
  readonly tables: { readonly folder: string; readonly files: readonly Crumb[] } | undefined;
  readonly licence: string | undefined;
  readonly rights: string | undefined;
  readonly sources: readonly (SourceItem & { readonly href: string })[];
  readonly citation: Cited & { readonly href: string };
  /** The page that has it in every style. */
  readonly cite: string;
  /** The guide's pages about citing and about the folders that an archive is made of. */
  readonly guide: {
    readonly cite: string;
    readonly folders: string;
    readonly data: string;
    readonly verify: string;
  };
}

/** More records than these are found on the pages of their sites. */
const FEW = 20;

export interface Released {
  /** The newest first. */
  readonly releases: readonly KeptRelease[];
  /** Whether the site is being built as the newest of them. */
  readonly isRelease: boolean;
  /** Whether its tables are published with it. */
  readonly hasTables: boolean;
}

/** `address` gives a path as an address of the place where the site is published, if that is known. */
export function dataPage(
  archive: Catalogue,
  link: Link,
  address: (path: string) => string,
  { releases, isRelease, hasTables }: Released = {
    releases: [],
    isRelease: false,
    hasTables: false,
  },
): DataPage {
  const [newest] = releases;
  const { identity, sites } = archive;
  return {
    head: {
      title: 'Data',
      description: `What ${identity.title} holds as files, what may be done with them, and how to cite it.`,
      path: link({ page: 'data' }),
      section: 'data',
      metadata: archiveMetadata(archive, link, address),
      crumbs: [{ text: 'Data' }],
    },
    summary: `${holdings(archive)}, as files that stand beside the pages they belong to.`,
    recordPattern: `${address(link({ page: 'policies' }))}<site>/captures.jsonl`,
    records: sites
      .slice(0, FEW)
      .map(({ site }) => ({ text: site, href: link({ page: 'record', site }) })),
    moreRecords: sites.length > FEW,
    policies: link({ page: 'policies' }),
    offline: link({ page: 'offline' }),
    findings: link({ page: 'findings' }),
    release:
      newest === undefined
        ? undefined
        : { ...releaseItem(archive, newest, link), isThis: isRelease },
    releases: link({ page: 'releases' }),
    tables: hasTables ? exportedTables(link) : undefined,
    licence: identity.licence,
    rights: identity.rights,
    sources: sourcesOf(archive)
      .map(sourceItem)
      .map((source) => ({ ...source, href: `${link({ page: 'about' })}#${source.id}` })),
    citation: {
      ...cited(archiveReference(archive, link, address)),
      href: link({ page: 'home' }),
    },
    cite: link({ page: 'cite' }),
    guide: {
      cite: link({ page: 'guide', slug: 'cite' }),
      folders: link({ page: 'guide', slug: 'how-it-works' }),
      data: link({ page: 'guide', slug: 'data' }),
      verify: link({ page: 'guide', slug: 'verify' }),
    },
  };
}

/** `npm run release` puts them there. */
function exportedTables(link: Link): NonNullable<DataPage['tables']> {
  const folder = `${link({ page: 'data' })}export/`;
  const names = ['README.md', 'datapackage.json', 'manifest-sha256.txt'];
  return { folder, files: names.map((text) => ({ text, href: folder + text })) };
}

function holdings({ sites, counts }: Catalogue): string {
  const captures = sites.reduce((sum, site) => sum + site.captures, 0);
  return (
    `${counted(counts.versions, 'version')} from ${counted(captures, 'capture')} ` +
    `of ${counted(counts.sites, 'site')}`
  );
}
