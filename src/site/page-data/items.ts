/** Sites and versions as entries of lists. */
import type { SiteEntry, VersionEntry } from '../../archive/catalogue.ts';
import { documentName } from '../../archive/document-name.ts';
import { type Link, PRIVACY_POLICY } from '../../archive/urls.ts';
import { counted, number } from '../../archive/counted.ts';
import { lastName } from './curated.ts';
import { tongue, type Tongue } from './language.ts';
import { type Moment, opening, period, type Period } from '../../archive/moments.ts';

export interface SiteItem {
  readonly site: string;
  readonly href: string;
  /** `calls itself Calibex`, or the name that a curator gives it: `known as H&M`. */
  readonly name?: string;
  readonly versions: string;
  /** What `versions` counts, where no head of a column says it. */
  readonly unit: 'version' | 'versions';
  readonly captures: string;
  readonly observed: Period;
}

export function siteItem(entry: SiteEntry, link: Link): SiteItem {
  return {
    site: entry.site,
    href: link({ page: 'site', site: entry.site }),
    ...nameOf(entry),
    versions: number(entry.versions),
    unit: entry.versions === 1 ? 'version' : 'versions',
    captures: number(entry.captures),
    observed: period(entry.first, entry.last),
  };
}

function nameOf({ name, curated, services }: SiteEntry): Pick<SiteItem, 'name'> {
  const known = lastName(curated) ?? services.at(-1);
  if (known !== undefined) return { name: `known as ${known}` };
  return name === undefined ? {} : { name: `calls itself ${name}` };
}

export interface VersionItem {
  readonly href: string;
  readonly site: string;
  readonly day: Moment;
  readonly title: string;
  readonly tongue: Tongue;
  /** What kind of terms it is, where that is not the privacy policy and not its title either. */
  readonly document?: string;
  readonly observed: Period;
  readonly captures: string;
  readonly words: string;
}

export function versionItem(entry: VersionEntry, link: Link): VersionItem {
  const { site, document, version } = entry;
  return {
    href: link({ page: 'version', site, document, version }),
    site,
    day: opening(entry),
    title: entry.title,
    tongue: tongue(entry.language),
    ...documentOf(entry),
    observed: period(entry.first, entry.last),
    captures: counted(entry.captures.length, 'capture'),
    words: counted(entry.measures.words, 'word'),
  };
}

function documentOf({ document, title }: VersionEntry): Pick<VersionItem, 'document'> {
  const name = documentName(document);
  const said = document === PRIVACY_POLICY || name.toLowerCase() === title.toLowerCase();
  return said ? {} : { document: name };
}
