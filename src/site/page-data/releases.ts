/** The pages of releases: which there are, and what each holds. */
import type { Catalogue } from '../../archive/catalogue.ts';
import { counted, number } from '../../archive/counted.ts';
import { type Moment, day } from '../../archive/moments.ts';
import { newsOf } from '../../archive/release/notes.ts';
import { type Link, placeNamed } from '../../archive/urls.ts';
import { DIGEST_PLACEHOLDER } from '../../engine/release/placeholder.ts';
import type { KeptRelease } from '../../engine/reader.ts';
import type { Crumb, Head } from './head.ts';

export interface ReleaseItem {
  readonly name: string;
  readonly href: string;
  readonly made: Moment;
  /** SHA-256 of the manifest. */
  readonly digest: string;
  readonly doi?: { readonly text: string; readonly href: string };
  /** `12 versions came in, 1 was withdrawn`; what happened, in a line. */
  readonly news: string;
}

export interface ReleasesPage {
  readonly head: Head;
  readonly items: readonly ReleaseItem[];
  readonly guide: string;
}

export interface ReleasePage {
  readonly head: Head;
  readonly item: ReleaseItem;
  readonly counts: string;
  readonly previous: Crumb | undefined;
  readonly files: readonly {
    readonly href: string;
    readonly name: string;
    readonly what: string;
  }[];
  readonly news: readonly NewsSection[];
  readonly guide: string;
}

export interface NewsSection {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  /** The first of them; a place that is no more has no address. */
  readonly places: readonly Crumb[];
  /** `and 1,200 more`, where the list goes on. */
  readonly more: string | undefined;
}

/** More are left to the file of holdings. */
const MOST = 100;

export function releasesPage(
  archive: Pick<Catalogue, 'identity'>,
  releases: readonly KeptRelease[],
  link: Link,
): ReleasesPage {
  return {
    head: {
      title: 'Releases',
      description: `Every release of ${archive.identity.title}, with the manifest that it can be checked against.`,
      path: link({ page: 'releases' }),
      section: 'data',
      crumbs: [{ text: 'Data', href: link({ page: 'data' }) }, { text: 'Releases' }],
    },
    items: releases.map((kept) => releaseItem(archive, kept, link)),
    guide: link({ page: 'guide', slug: 'verify' }),
  };
}

export function releaseItem(
  { identity }: Pick<Catalogue, 'identity'>,
  { release, notes }: KeptRelease,
  link: Link,
): ReleaseItem {
  const doi = identity.dois?.[notes.release];
  const news = newsOf(notes).map(
    ({ title, places }) => `${title.toLowerCase()}: ${number(places.length)}`,
  );
  return {
    name: notes.release,
    href: link({ page: 'release', release: notes.release }),
    made: day(notes.date),
    digest: release?.manifest.sha256 ?? DIGEST_PLACEHOLDER,
    ...(doi === undefined ? {} : { doi: { text: doi, href: `https://doi.org/${doi}` } }),
    news: news.join(', ') || 'the same holdings',
  };
}

export function releasePage(
  archive: Pick<Catalogue, 'identity' | 'versions' | 'counts'>,
  kept: KeptRelease,
  link: Link,
): ReleasePage {
  const { notes, release } = kept;
  const item = releaseItem(archive, kept, link);
  const shown = shownPlaces(archive);
  const file = (name: string, what: string) => ({
    name,
    what,
    href: link({ page: 'release', release: notes.release, file: name }),
  });
  return {
    head: {
      title: `Release ${notes.release}`,
      description: `What release ${notes.release} of ${archive.identity.title} holds, what came in and went, and its manifest.`,
      path: item.href,
      section: 'data',
      crumbs: [
        { text: 'Data', href: link({ page: 'data' }) },
        { text: 'Releases', href: link({ page: 'releases' }) },
        { text: notes.release },
      ],
    },
    item,
    counts: heldBy(release?.holdings ?? archive.counts),
    previous:
      notes.previous === undefined
        ? undefined
        : { text: notes.previous, href: link({ page: 'release', release: notes.previous }) },
    files: [
      file('manifest-sha256.txt', 'the SHA-256 of every file of the release'),
      file('holdings.tsv', 'every version with the SHA-256 of its original and of its text'),
      file('notes.json', 'what came in, changed and went, as data'),
      file('release.json', 'what the release says of itself'),
    ],
    news: newsOf(notes).map(({ title, meaning, places }) => ({
      id: title.toLowerCase().replaceAll(' ', '-'),
      title: `${title}: ${counted(places.length, 'version')}`,
      meaning,
      places: places.slice(0, MOST).map((place) => placeItem(place, shown, link)),
      more: places.length > MOST ? `and ${number(places.length - MOST)} more` : undefined,
    })),
    guide: link({ page: 'guide', slug: 'verify' }),
  };
}

/** While a release is made it holds what the archive does. */
const heldBy = ({
  versions,
  captures,
  sites,
}: Pick<Catalogue['counts'], 'versions' | 'captures' | 'sites'>) =>
  `${counted(versions, 'version')} from ${counted(captures, 'capture')} of ${counted(sites, 'site')}`;

const shownPlaces = ({ versions }: Pick<Catalogue, 'versions'>): ReadonlySet<string> =>
  new Set(versions.map(({ site, document, version }) => `${site} ${document} ${version}`));

function placeItem(name: string, shown: ReadonlySet<string>, link: Link): Crumb {
  const place = placeNamed(name);
  if (place === undefined || !shown.has(`${place.site} ${place.document} ${place.version}`))
    return { text: name };
  return { text: name, href: link({ page: 'version', ...place }) };
}
