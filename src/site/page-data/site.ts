/** A site: its documents one after the other, each with its own history. */
import type { Catalogue, SiteEntry } from '../../archive/catalogue.ts';
import { siteJsonLd } from '../../archive/metadata/site-json-ld.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import { curatedFacts, type CuratedFacts } from './curated.ts';
import { type DocumentSection, documentSection } from './document-section.ts';
import { documentStrips } from './document-strips.ts';
import { type Head, numbered } from './head.ts';
import { withoutText } from './holds.ts';
import { inWords, period } from '../../archive/moments.ts';
import { nameFacts, type NameFacts } from './name-facts.ts';
import type { Observed, Outlines, SiteSlice } from './observed.ts';
import { type Pager, pager } from './paging.ts';
import { sourceFacts, type SourceFacts } from './source-facts.ts';
import type { StripTable } from './strips.ts';

export interface SitePage {
  readonly head: Head;
  readonly title: string;
  readonly names: NameFacts;
  readonly summary: string;
  /** On the first page only, as far as there is any. */
  readonly curated: CuratedFacts | undefined;
  /** On the first page of a site with several documents. */
  readonly overview: StripTable | undefined;
  readonly documents: readonly DocumentSection[];
  /** Where two of its versions can be compared; absent where the page lists fewer. */
  readonly compare: string | undefined;
  /** Where what the page lists comes from. */
  readonly sources: readonly SourceFacts[];
  /** Every capture of the site, a line each. */
  readonly record: string;
  /** Where it can be kept on a device. */
  readonly offline: string;
  readonly pager: Pager | undefined;
}

export function sitePage(
  archive: Pick<Catalogue, 'sources' | 'topics' | 'identity'>,
  entry: SiteEntry,
  slice: SiteSlice,
  outlines: Outlines,
  link: Link,
  address: (path: string) => string = (path) => path,
): SitePage {
  const { site } = entry;
  const title = numbered(site, slice);
  const { failed, ruledOut, withdrawn } = withoutText(
    entry.documents.flatMap((document) => document.failed),
  );
  const without = [
    ...(failed > 0 ? [`${counted(failed, 'of them', 'of them')} failed`] : []),
    ...(ruledOut > 0
      ? [`${counted(ruledOut, 'of them', 'of them')} ruled out by the curator`]
      : []),
    ...(withdrawn > 0 ? [`${counted(withdrawn, 'of them', 'of them')} withdrawn`] : []),
  ];
  const summary =
    `${counted(entry.versions, 'version')} from ${counted(entry.captures, 'capture')}` +
    `${without.map((part) => `, ${part}`).join('')}, ` +
    `observed ${inWords(period(entry.first, entry.last))}.`;
  const material = { archive, site: entry, slice, outlines };
  const listed = slice.items.filter(({ kind }) => kind === 'version').length;
  const path = link({ page: 'site', site, number: slice.number });
  const documents = [...Map.groupBy(slice.items, ({ document }) => document)].map(
    ([document, items]) => documentSection(material, document, items, link),
  );
  return {
    head: {
      title: numbered(`Policies of ${site}`, slice),
      description: `Archived policies of ${site}: ${summary}`,
      path,
      section: 'policies',
      metadata: {
        names: [],
        links: [],
        jsonLd: siteJsonLd({
          site,
          summary,
          url: address(link({ page: 'site', site })),
          archive: archive.identity.title,
          home: address(link({ page: 'home' })),
          observed: [entry.first.slice(0, 10), entry.last.slice(0, 10)],
        }),
      },
      feeds: documents.flatMap(({ label, data }) =>
        data?.feed === undefined
          ? []
          : [{ title: `Changes of ${site}, ${label}`, href: data.feed }],
      ),
      crumbs: [{ text: 'Policies', href: link({ page: 'policies' }) }, { text: site }],
    },
    title,
    names: nameFacts(entry),
    summary,
    curated: slice.number === 1 ? curatedFacts(entry) : undefined,
    overview: slice.number === 1 ? documentStrips(entry, slice.begins, link) : undefined,
    documents,
    compare: listed < 2 ? undefined : link({ page: 'compare' }),
    sources: sourceFacts([...new Set(slice.items.flatMap(sourcesOf))], archive.sources, link),
    record: link({ page: 'record', site }),
    offline: link({ page: 'offline', site }),
    pager: pager(slice, (number) => link({ page: 'site', site, number })),
  };
}

function sourcesOf(item: Observed): string[] {
  switch (item.kind) {
    case 'failed':
      return [item.capture.source];
    case 'version':
      return item.version.captures.map(({ source }) => source);
    case 'run':
      return item.folded.flatMap(sourcesOf);
  }
}
