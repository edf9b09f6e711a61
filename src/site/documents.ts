import type { Catalogue, DocumentEntry } from '../archive/catalogue.ts';

const known = new WeakMap<Catalogue, ReadonlyMap<string, DocumentEntry>>();

/** The document that a version is of. @throws when the archive has none such. */
export function documentOf(
  archive: Catalogue,
  { site, document }: Pick<DocumentEntry, 'site' | 'document'>,
): DocumentEntry {
  const documents =
    known.get(archive) ??
    new Map(
      archive.sites
        .flatMap((entry) => entry.documents)
        .map((entry) => [`${entry.site} ${entry.document}`, entry]),
    );
  known.set(archive, documents);
  const found = documents.get(`${site} ${document}`);
  if (found === undefined) throw new Error(`The archive has no document ${document} of ${site}.`);
  return found;
}
