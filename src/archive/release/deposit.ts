/** Metadata for a deposit: DataCite 4.6 and Zenodo. Both are drafts for a person to look through. */
import { counted } from '../counted.ts';
import { rightsOf } from '../export/datapackage.ts';
import type { Identity, Source } from '../types.ts';
import type { Release } from './head.ts';

export interface Deposited {
  readonly identity: Identity;
  readonly release: Release;
  readonly sources: readonly Source[];
  /** The first and the last year in which anything was observed. */
  readonly years?: readonly [string, string];
}

const KEYWORDS = ['privacy policies', 'terms of service', 'web archive', 'text corpus'];

/** Attributes of a DOI, as the DataCite REST API takes them. */
export function dataCite({ identity, release, sources, years }: Deposited): object {
  const doi = identity.dois?.[release.release];
  const related = [
    ...(identity.doi === undefined ? [] : [relation(identity.doi, 'DOI', 'IsVersionOf')]),
    ...sources.flatMap(({ url }) =>
      url === undefined ? [] : [relation(url, 'URL', 'IsDerivedFrom')],
    ),
  ];
  return {
    data: {
      type: 'dois',
      attributes: {
        ...(doi === undefined ? {} : { doi }),
        creators: [{ name: identity.curator, nameType: 'Organizational' }],
        titles: [{ title: identity.title }],
        publisher: { name: identity.curator },
        publicationYear: Number(release.date.slice(0, 4)),
        types: { resourceTypeGeneral: 'Dataset', resourceType: 'Archived privacy policies' },
        subjects: KEYWORDS.map((subject) => ({ subject })),
        dates: [
          { date: release.date, dateType: 'Issued' },
          ...(years === undefined ? [] : [{ date: years.join('/'), dateType: 'Coverage' }]),
        ],
        language: 'en',
        version: release.release,
        ...(identity.url === undefined ? {} : { url: identity.url }),
        rightsList: [
          ...rightsOf(sources).map(({ label, url }) => ({ rights: label, rightsUri: url })),
          ...sources.map(({ title, licence }) => ({ rights: `${title}: ${oneLine(licence)}` })),
        ],
        descriptions: [
          { description: oneLine(identity.description), descriptionType: 'Abstract' },
          { description: heldIn(release), descriptionType: 'TechnicalInfo' },
        ],
        relatedIdentifiers: related,
        schemaVersion: 'http://datacite.org/schema/kernel-4',
      },
    },
  };
}

const relation = (
  relatedIdentifier: string,
  relatedIdentifierType: string,
  relationType: string,
) => ({
  relatedIdentifier,
  relatedIdentifierType,
  relationType,
});

/** `metadata` of a deposition, as the Zenodo REST API takes it. */
export function zenodo({ identity, release, sources, years }: Deposited): object {
  const attribution = sources.map(({ title, licence, attribution: named }) =>
    oneLine(`${title}. ${licence}.${named === undefined ? '' : ` To be named: ${named}.`}`),
  );
  const observed = years === undefined ? [] : [`Observed from ${years[0]} to ${years[1]}.`];
  const paragraphs = [oneLine(identity.description), heldIn(release), ...observed, ...attribution];
  return {
    metadata: {
      upload_type: 'dataset',
      title: identity.title,
      version: release.release,
      publication_date: release.date,
      creators: [{ name: identity.curator }],
      description: paragraphs.map((text) => `<p>${escaped(text)}</p>`).join(''),
      keywords: KEYWORDS,
      access_right: 'open',
      license: 'other-open',
      notes: oneLine(
        identity.rights ??
          'Copyright Not Evaluated. The rights in each text stay with whoever published it.',
      ),
      related_identifiers: [
        ...(identity.url === undefined
          ? []
          : [{ identifier: identity.url, relation: 'isAlternateIdentifier' }]),
        ...sources.flatMap(({ url }) =>
          url === undefined ? [] : [{ identifier: url, relation: 'isDerivedFrom' }],
        ),
      ],
    },
  };
}

const heldIn = ({ release, holdings, manifest }: Release): string =>
  `Release ${release}: ${counted(holdings.versions, 'version')} from ${counted(holdings.captures, 'capture')} of ` +
  `${counted(holdings.sites, 'site')}. SHA-256 of the manifest: ${manifest.sha256}.`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
