/** A small archive for tests of page data. */
import {
  buildCatalogue,
  type Catalogue,
  type FailedCapture,
  type VersionRecord,
} from '../../../src/archive/catalogue.ts';
import type { CuratedSite } from '../../../src/archive/schema/site.ts';
import type { Topic } from '../../../src/archive/types.ts';
import { linkUnder } from '../../../src/archive/urls.ts';

export const link = linkUnder('/archive/');

/** A version observed at these instants. */
export function aVersion(
  site: string,
  instants: readonly string[],
  rest: Partial<VersionRecord> = {},
): VersionRecord {
  const version = rest.version ?? instants[0]?.slice(0, 10) ?? '';
  const document = rest.document ?? 'privacy-policy';
  return {
    site,
    document,
    version,
    aliases: [],
    title: 'Privacy Policy',
    titled: true,
    language: 'en',
    captures: instants.map((at) => ({
      at,
      url: `http://www.${site}/privacy.html`,
      memento: `https://web.archive.org/web/${at.replace(/\D/g, '')}id_/http%3A//www.${site}/privacy.html`,
      source: 'corpus',
      original: 'a'.repeat(64),
      extension: 'md',
    })),
    topics: [],
    repairs: {},
    measures: { words: 1234, minutes: 5, grade: 12.3 },
    pipeline: 1,
    file: `policies/${site}/${document}/${version}.mdx`,
    digest: version,
    ...rest,
  };
}

export const aTopic = (id: string, terms: readonly string[], rest: Partial<Topic> = {}): Topic => ({
  id,
  label: id.charAt(0).toUpperCase() + id.slice(1),
  definition: `What a policy says on ${id}.`,
  question: `What about ${id}?`,
  page: true,
  terms: { 1: [...terms] },
  against: {},
  unless: [],
  examples: { yes: [], no: [] },
  related: [],
  excludes: 'Everything else.',
  ...rest,
});

export function anArchive(
  versions: readonly VersionRecord[],
  rest: {
    topics?: readonly Topic[];
    failed?: readonly FailedCapture[];
    curated?: ReadonlyMap<string, CuratedSite>;
    services?: ReadonlyMap<string, readonly string[]>;
    extractions?: ReadonlySet<string>;
  } = {},
): Catalogue {
  return buildCatalogue({
    identity: { title: 'Five policies', description: 'Policies.', curator: 'A curator' },
    versions,
    failed: rest.failed ?? [],
    topics: rest.topics ?? [],
    ...(rest.curated ? { curated: rest.curated } : {}),
    ...(rest.services ? { services: rest.services } : {}),
    ...(rest.extractions ? { extractions: rest.extractions } : {}),
    sources: [
      {
        id: 'corpus',
        title: 'A corpus',
        licence: 'Public domain',
        records: 'captures',
        treatment: 'It kept the text.',
      },
      {
        id: 'diary',
        title: 'A diary of changes',
        licence: 'ODC-BY',
        attribution: 'Those who keep the diary',
        records: 'changes',
        treatment: 'It kept what had changed.',
      },
    ],
  });
}

/** What a curator knows, with what a test wants to be said. */
export const known = (facts: Partial<CuratedSite> = {}): CuratedSite => ({
  names: [],
  aliases: [],
  rulings: [],
  ...facts,
});

/** A version whose source writes down changes only. */
export function aChange(
  site: string,
  at: string,
  rest: Partial<VersionRecord> = {},
): VersionRecord {
  const version = aVersion(site, [at], rest);
  return { ...version, captures: version.captures.map((one) => ({ ...one, source: 'diary' })) };
}
