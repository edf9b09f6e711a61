/** Files that say nothing of themselves, and what a manifest says of them. */
import { finding } from '../../archive/finding.ts';
import { siteName } from '../../archive/site-name.ts';
import { slug } from '../../archive/slug.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import type { Claim, Declared, Origin, RawFile } from './format.ts';
import { noSite } from './no-site.ts';

type Row = Extract<Origin, { kind: 'manifest' }>;

/** The reading of a file that a manifest describes. */
export function fromManifest(
  { path, place }: RawFile,
  row: Row,
  declared: Declared,
  extension: string,
): Claim {
  const given = row.site ?? declared.site;
  if (given === undefined) return { findings: [finding('unnamed-site', { file: place })] };
  const site = siteName(given.replace(/^www\./, ''));
  if (site === undefined) return { findings: [noSite(given, { file: place })] };
  const document = row.document === undefined ? documentOf(declared) : slug(row.document);
  if (document === undefined) {
    return {
      findings: [finding('unnamed-document', { file: place }, { name: row.document ?? '' })],
    };
  }
  return {
    reading: {
      site,
      document,
      at: row.at,
      ...(row.url === undefined ? {} : { url: row.url }),
      ...(row.memento === undefined ? {} : { memento: row.memento }),
      source: declared.source ?? 'manifest',
      extension,
      known: { path, ...(row.type === undefined ? {} : { type: row.type }) },
    },
  };
}

/** What is said of a file that nothing describes. */
export const noManifest = ({ place }: RawFile): Claim => ({
  findings: [finding('no-manifest', { file: place })],
});

/** The document that a whole source is of. */
export const documentOf = ({ document }: Declared): string =>
  document === 'all' ? PRIVACY_POLICY : document;
