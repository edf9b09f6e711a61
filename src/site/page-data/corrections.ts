/** What was changed in published text, when and why, the last first. */
import type { Catalogue, VersionEntry } from '../../archive/catalogue.ts';
import { lockedPath, versionUrl } from '../../archive/lock/canonical.ts';
import { counted } from '../../archive/counted.ts';
import type { Moment } from '../../archive/moments.ts';
import { day } from '../../archive/moments.ts';
import { compare } from '../../archive/order.ts';
import type { Correction } from '../../archive/schema/correction.ts';
import type { Withdrawal } from '../../archive/schema/withdrawal.ts';
import type { Link } from '../../archive/urls.ts';
import { toldOf } from './corrected.ts';
import { type Crumb, type Head, numbered } from './head.ts';
import { type Pager, pager, type Slice } from './paging.ts';

export interface CorrectionsPage {
  readonly head: Head;
  readonly title: string;
  readonly items: readonly CorrectionItem[];
  readonly pager: Pager | undefined;
  readonly removal: string;
  readonly guide: string;
}

export interface CorrectionItem {
  readonly day: Moment;
  readonly page: Crumb;
  readonly what: string;
}

interface Told {
  readonly corrections: readonly Correction[];
  readonly withdrawals: readonly Withdrawal[];
}

/** All of them: what ingest changed, what curators wrote down, what was withdrawn. */
export function correctionItems(
  { versions }: Pick<Catalogue, 'versions'>,
  { corrections, withdrawals }: Told,
  under: (path: string) => string,
): CorrectionItem[] {
  const at = placesNow(versions);
  const changed = corrections.map((correction) => {
    const { told } = toldOf(correction);
    const url =
      correction.what === 'note'
        ? correction.url
        : (at.get(`${correction.site} ${correction.document} ${correction.version}`) ??
          lockedPath({ ...correction, page: 'version' }));
    return {
      at: correction.at,
      url,
      what: [told.reason, ...(told.moved ? [`${told.moved}.`] : [])],
    };
  });
  const gone = withdrawals
    .filter(({ what }) => what === 'version' || what === 'page')
    .map(({ at, urls: [url = '', ...more], reason }) => {
      const others = more.length === 0 ? '' : ` (with ${counted(more.length, 'more page')})`;
      return { at, url, what: [`Withdrawn${others}: ${reason}`] };
    });
  return [...changed, ...gone]
    .sort((a, b) => compare(b.at, a.at) || compare(a.url, b.url))
    .map(({ at, url, what }) => ({
      day: day(at),
      page: { text: url.replace(/^\/policies\/(.+)\/$/, '$1'), href: under(url) },
      what: what.join(' '),
    }));
}

/** The address of each version now, by every place where it is or was recorded. */
function placesNow(versions: readonly VersionEntry[]): ReadonlyMap<string, string> {
  return new Map(
    versions.flatMap((version) => {
      const { site, document, version: id, aliases, formerly = [] } = version;
      const places = [...[id, ...aliases].map((one) => ({ site, version: one })), ...formerly];
      const url = versionUrl(version);
      return places.map((place) => [`${place.site} ${document} ${place.version}`, url] as const);
    }),
  );
}

export function correctionsPage(slice: Slice<CorrectionItem>, link: Link): CorrectionsPage {
  const title = numbered('Corrections', slice);
  return {
    head: {
      title,
      description: 'What was changed in text that had been published, when and why.',
      path: link({ page: 'corrections', number: slice.number }),
      section: 'about',
      crumbs: [{ text: 'About', href: link({ page: 'about' }) }, { text: 'Corrections' }],
    },
    title,
    items: slice.items,
    pager: pager(slice, (number) => link({ page: 'corrections', number })),
    removal: link({ page: 'removal' }),
    guide: link({ page: 'guide', slug: 'governance' }),
  };
}
