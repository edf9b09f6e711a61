import type { CitationFormat } from '../format.ts';
import { note } from '../phrases.ts';
import { entry, kept, texAddress, texText } from './tex.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * BibTeX, as its styles of 1988 read it and with the fields that later ones added.
 *
 * @see https://ctan.org/pkg/bibtex
 */
export const bibtex: CitationFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  write(reference) {
    const { key, title, author, publisher, captured, archive, url, accessed } = reference;
    const isArchive = reference.kind === 'archive';
    return entry('misc', key, [
      ['author', author && kept(author)],
      ['title', kept(title)],
      ['howpublished', isArchive ? undefined : texText(archive.title)],
      ['publisher', kept(publisher)],
      ['year', captured?.slice(0, 4)],
      ['month', captured && MONTHS[Number(captured.slice(5, 7)) - 1]],
      ['day', captured && String(Number(captured.slice(8, 10)))],
      ['edition', isArchive && archive.release ? texText(archive.release) : undefined],
      ['doi', isArchive && archive.doi ? texAddress(archive.doi) : undefined],
      ['url', texAddress(url)],
      ['urldate', accessed],
      ['language', reference.language],
      ['note', texText(note(reference))],
      ['abstract', reference.quotation && texText(reference.quotation)],
    ]);
  },
};
