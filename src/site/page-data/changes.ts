/** What differs between a version and the one before it. */
import type { DocumentEntry, VersionEntry } from '../../archive/catalogue.ts';
import { citedArchive } from '../../archive/cite/cited-archive.ts';
import { ofChange } from '../../archive/cite/of-change.ts';
import type { Change } from '../../archive/changes/change.ts';
import { countsInWords, READ_ANEW } from '../../archive/changes/said.ts';
import { documentName } from '../../archive/document-name.ts';
import type { Interval } from '../../archive/history/history.ts';
import type { Identity } from '../../archive/types.ts';
import { type Link, PRIVACY_POLICY } from '../../archive/urls.ts';
import type { Head } from './head.ts';
import { type Cited, cited } from './reference.ts';
import { day, type Moment, opening, second } from '../../archive/moments.ts';

export interface ChangesPage {
  readonly head: Head;
  readonly title: string;
  readonly site: { readonly text: string; readonly href: string };
  readonly from: VersionLink;
  readonly to: VersionLink;
  /** The change happened after the first and no later than the second. */
  readonly interval: { readonly after: Moment; readonly until: Moment };
  /** Why its date is not known better, or what else must be known to read it. */
  readonly remarks: readonly string[];
  /** How much of it there is, as HTML. */
  readonly summary: string;
  /** The parts as HTML. */
  readonly html: string;
  readonly citation: Cited & { readonly href: string };
  /** Both versions whole, with what differs marked. */
  readonly compare: string;
  readonly previous: VersionLink | undefined;
  readonly next: VersionLink | undefined;
}

export interface VersionLink {
  readonly href: string;
  readonly day: Moment;
}

export interface ChangesMaterial {
  readonly entry: DocumentEntry;
  readonly from: VersionEntry;
  readonly to: VersionEntry;
  readonly change: Change;
  readonly interval: Interval;
  readonly summary: string;
  readonly html: string;
  /** The versions whose changes come before and after these, as far as there are any. */
  readonly previous: VersionEntry | undefined;
  readonly next: VersionEntry | undefined;
  readonly identity: Identity;
  /** A path as an address of the place where the site is published, as far as that is known. */
  readonly address: (path: string) => string;
}

export function changesPage(
  { from, to, change, interval, summary, html, previous, next, identity, address }: ChangesMaterial,
  link: Link,
): ChangesPage {
  const { site, document } = to;
  const [older, newer] = [opening(from), opening(to)];
  const what = document === PRIVACY_POLICY ? 'the privacy policy' : documentName(document);
  const title = `What changed in ${what} of ${site}`;
  const path = link({ page: 'changes', site, document, version: to.version });
  const archive = citedArchive(identity);
  return {
    head: {
      title: `${title}, ${newer.text}`,
      description:
        `What differs between the versions of ${older.text} and ${newer.text}: ` +
        `${countsInWords(change.counts)}.`,
      path,
      section: 'policies',
      crumbs: [
        { text: 'Policies', href: link({ page: 'policies' }) },
        { text: site, href: link({ page: 'site', site }) },
        { text: newer.text, href: link({ page: 'version', site, document, version: to.version }) },
        { text: 'Changes' },
      ],
    },
    title,
    site: { text: site, href: link({ page: 'site', site }) },
    from: { href: link({ ...from, page: 'version' }), day: older },
    to: { href: link({ ...to, page: 'version' }), day: newer },
    interval: intervalOf(interval),
    remarks: remarksOn(from, to),
    summary,
    html,
    citation: { ...cited(ofChange({ from, to, archive, url: address(path) })), href: path },
    compare: link({ page: 'compare', a: from, b: to }),
    previous: previous && changesLink(previous, link),
    next: next && changesLink(next, link),
  };
}

/** To the second where both fell on one day. */
function intervalOf({ after, until }: Interval): ChangesPage['interval'] {
  const precisely = after.slice(0, 10) === until.slice(0, 10) ? second : day;
  return { after: precisely(after), until: precisely(until) };
}

const changesLink = (version: VersionEntry, link: Link): VersionLink => ({
  href: link({ ...version, page: 'changes' }),
  day: opening(version),
});

function remarksOn(from: VersionEntry, to: VersionEntry): string[] {
  const [older, newer] = [sourcesOf(from), sourcesOf(to)];
  return [
    ...(to.extraction ? [READ_ANEW] : []),
    ...(to.changesOnly
      ? [
          'The source writes a text down only when it differs, so the older one is presumed to have stood until then.',
        ]
      : []),
    ...(older === newer
      ? []
      : ['The two come from different sources, which may have read the page differently.']),
  ];
}

const sourcesOf = ({ captures }: VersionEntry): string =>
  [...new Set(captures.map(({ source }) => source))].sort().join(' ');
