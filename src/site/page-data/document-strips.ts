/** The documents of a site beside each other. */
import type { SiteEntry, VersionEntry } from '../../archive/catalogue.ts';
import { documentName } from '../../archive/document-name.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import { inWords, period } from '../../archive/moments.ts';
import { silencesOf } from './silence.ts';
import { presumedStretches, seenStretches } from './stretches.ts';
import { STRIP, STRIP_MIDDLE, type StripTable } from './strips.ts';
import { levelStrokes } from './strokes.ts';
import { timeAxis } from './time-axis.ts';

/**
 * Nothing where the site has one document.
 *
 * @param begins the page on which each document begins.
 */
export function documentStrips(
  { site, documents }: Pick<SiteEntry, 'site' | 'documents'>,
  begins: ReadonlyMap<string, number>,
  link: Link,
): StripTable | undefined {
  if (documents.length < 2) return undefined;
  const axis = timeAxis(
    documents.flatMap(({ versions }) => versions.flatMap(({ first, last }) => [first, last])),
  );
  const rows = documents.map(({ document, versions, failed }) => {
    const silences = silencesOf(versions);
    const drawn = (of: typeof seenStretches): string =>
      axis === undefined
        ? ''
        : levelStrokes(
            versions.flatMap((version, index) => of(version, index, silences, axis)),
            STRIP_MIDDLE,
          );
    const page = link({ page: 'site', site, number: begins.get(document) ?? 1 });
    return {
      text: documentName(document),
      href: `${page}#${sectionId(document)}`,
      said:
        versions.length === 0
          ? counted(failed.length, 'failed capture')
          : `${counted(versions.length, 'version')} ${observedInWords(versions)}`,
      seen: drawn(seenStretches),
      presumed: drawn(presumedStretches),
    };
  });
  return {
    caption: 'The documents of this site, and when each was observed',
    head: 'Document',
    rows,
    labels: axis?.labels ?? [],
    drawing: STRIP,
  };
}

/** From the first capture of all to the last: `from 3 August 2004 to 5 May 2005`. */
export function observedInWords(versions: readonly Pick<VersionEntry, 'first' | 'last'>[]): string {
  const last = versions.reduce((last, version) => (version.last > last ? version.last : last), '');
  return inWords(period(versions[0]?.first ?? '', last));
}

/** Where a document stands on the page of its site. A document's name begins with a letter. */
export const sectionId = (document: string): string => `of-${document}`;
