import type { CitationFormat } from '../format.ts';
import { note } from '../phrases.ts';
import { entry, kept, texAddress, texText } from './tex.ts';

/**
 * BibLaTeX: its own types for what is on the web and for data, and dates of ISO 8601.
 *
 * @see https://ctan.org/pkg/biblatex
 */
export const biblatex: CitationFormat = {
  id: 'biblatex',
  name: 'BibLaTeX',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  write(reference) {
    const { key, title, author, publisher, captured, archive, url, accessed } = reference;
    const isArchive = reference.kind === 'archive';
    return entry(isArchive ? 'dataset' : 'online', key, [
      ['author', author && kept(author)],
      ['title', kept(title)],
      ['organization', isArchive ? undefined : kept(archive.title)],
      ['publisher', kept(publisher)],
      ['date', captured?.slice(0, 10)],
      ['version', isArchive && archive.release ? texText(archive.release) : undefined],
      ['doi', isArchive && archive.doi ? texAddress(archive.doi) : undefined],
      ['url', texAddress(url)],
      ['urldate', accessed],
      ['language', reference.language],
      ['note', texText(note(reference))],
      ['abstract', reference.quotation && texText(reference.quotation)],
    ]);
  },
};
