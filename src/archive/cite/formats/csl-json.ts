import { hostOf } from '../../memento.ts';
import type { CitationFormat } from '../format.ts';
import { note } from '../phrases.ts';

/**
 * CSL-JSON: a list of one item, for Zotero, Pandoc and every CSL processor.
 *
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export const cslJson: CitationFormat = {
  id: 'csl-json',
  name: 'CSL-JSON',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  write(reference) {
    const { author, captured, archive, accessed, memento, language, quotation } = reference;
    const isArchive = reference.kind === 'archive';
    const item = {
      id: reference.key,
      type: isArchive ? 'dataset' : 'webpage',
      title: reference.title,
      ...(author === undefined ? {} : { author: [{ literal: author }] }),
      ...(captured === undefined ? {} : { issued: dateOf(captured) }),
      ...(isArchive ? {} : { 'container-title': archive.title }),
      publisher: reference.publisher,
      genre: reference.what,
      ...(isArchive && archive.release !== undefined ? { version: archive.release } : {}),
      ...(isArchive && archive.doi !== undefined ? { DOI: archive.doi } : {}),
      URL: reference.url,
      ...(accessed === undefined ? {} : { accessed: dateOf(accessed) }),
      ...(memento === undefined
        ? {}
        : { archive: hostOf(memento) ?? memento, archive_location: memento }),
      ...(language === undefined ? {} : { language }),
      note: note(reference),
      ...(quotation === undefined ? {} : { abstract: quotation }),
    };
    return `${JSON.stringify([item], null, 2)}\n`;
  },
};

const dateOf = (date: string): { 'date-parts': number[][] } => ({
  'date-parts': [date.slice(0, 10).split('-').map(Number)],
});
