/** Documents with a history, for tests of page data. */
import {
  type Catalogue,
  type SiteEntry,
  type VersionRecord,
} from '../../../src/archive/catalogue.ts';
import { observationOf } from '../../../src/archive/catalogue/observed.ts';
import { historyOf } from '../../../src/archive/history/history-of.ts';
import { type Outline, outlineOf } from '../../../src/archive/history/outline.ts';
import { factsOf } from '../../../src/engine/history/derive.ts';
import { identify } from '../../../src/archive/passages.ts';
import { type Outlines, siteSlices } from '../../../src/site/page-data/observed.ts';
import { type SitePage, sitePage } from '../../../src/site/page-data/site.ts';
import { anArchive, aVersion, link } from './an-archive.ts';

/** A version, its text a sentence a line. */
export interface Told {
  /** The days of its captures. */
  readonly on: readonly string[];
  readonly text: string;
  readonly language?: string;
  readonly extraction?: true;
  readonly document?: string;
  readonly rest?: Partial<VersionRecord>;
}

export interface ToldHistory {
  readonly archive: Catalogue;
  readonly site: SiteEntry;
  readonly outlines: Outlines;
}

/** The site `a.com`; `source` is `corpus`, which writes down captures, or `diary`, of changes. */
export function aHistory(
  told: readonly Told[],
  { source = 'corpus', ...rest }: { source?: string } & Parameters<typeof anArchive>[1] = {},
): ToldHistory {
  const texts = new Map<string, Told>();
  const versions = told.map((one, index): VersionRecord => {
    const version = aVersion(
      'a.com',
      one.on.map((day) => (day.length > 10 ? day : `${day}T12:00:00Z`)),
      {
        version: `v${index}`,
        language: one.language ?? 'en',
        ...(one.document === undefined ? {} : { document: one.document }),
        ...one.rest,
      },
    );
    texts.set(version.version, one);
    return { ...version, captures: version.captures.map((each) => ({ ...each, source })) };
  });
  const extractions = new Set(
    versions.flatMap(({ version, document, captures: [first] }) =>
      texts.get(version)?.extraction && first ? [observationOf(document, first)] : [],
    ),
  );
  const archive = anArchive(versions, { ...rest, extractions });
  const site = archive.sites[0] as SiteEntry;
  return { archive, site, outlines: outlinesOf(site, texts) };
}

function outlinesOf(site: SiteEntry, texts: ReadonlyMap<string, Told>): Outlines {
  return new Map(
    site.documents.map((entry): [string, Outline] => {
      const history = historyOf(
        entry.versions.map((version) => ({
          ...factsOf(version),
          passages: identify(
            (texts.get(version.version)?.text ?? '')
              .split('\n')
              .map((text) => ({ kind: 'paragraph' as const, level: 0, text })),
          ),
        })),
      );
      return [entry.document, outlineOf(entry, history, () => [])];
    }),
  );
}

/** A page of a site, the first one where nothing is said; without histories where none are given. */
export function siteOf(
  archive: Catalogue,
  site: SiteEntry,
  outlines: Outlines = new Map(),
  number = 1,
): SitePage {
  const slice = siteSlices(site, outlines)[number - 1];
  if (slice === undefined) throw new Error(`The site has no page ${number}.`);
  return sitePage(archive, site, slice, outlines, link);
}

/** `2003-01-01` and so many days more. */
export const dayAfter = (days: number): string =>
  new Date(Date.UTC(2003, 0, 1 + days)).toISOString().slice(0, 10);
