import type { CitationFormat } from '../format.ts';
import { note } from '../phrases.ts';

/**
 * RIS, which EndNote, Zotero, Mendeley, Citavi and JabRef read: a tag and a value on each line, in UTF-8.
 *
 * @see https://en.wikipedia.org/wiki/RIS_(file_format), the specification of 2011
 */
export const ris: CitationFormat = {
  id: 'ris',
  name: 'RIS',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  write(reference) {
    const { title, author, publisher, captured, archive, url, accessed } = reference;
    const isArchive = reference.kind === 'archive';
    const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
      ['TY', isArchive ? 'DATA' : 'ELEC'],
      ['ID', reference.key],
      ['TI', title],
      // A comma would part a family name from a given one, and an institution has neither.
      ['AU', author?.replaceAll(/,\s*/g, ' ')],
      ['PY', captured?.slice(0, 4)],
      ['DA', captured && dateOf(captured)],
      ['T2', isArchive ? undefined : archive.title],
      ['PB', publisher],
      ['M3', reference.what],
      ['ET', isArchive ? archive.release : undefined],
      ['DO', isArchive ? archive.doi : undefined],
      ['UR', url],
      ['Y2', accessed && dateOf(accessed)],
      ['LA', reference.language],
      ['N1', note(reference)],
      ['AB', reference.quotation],
      ['ER', ''],
    ];
    return lines
      .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
      .join('');
  },
};

/** `2003/07/19/`: year, month, day, and room for other information. */
const dateOf = (date: string): string => `${date.slice(0, 10).replaceAll('-', '/')}/`;
