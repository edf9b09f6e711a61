import { monthFirst } from '../dates.ts';
import type { CitationStyle } from '../format.ts';
import { archiveIn, captureIn, quotationIn } from '../phrases.ts';
import { address, archived, markAfter, lowerFirst, pieces } from '../pieces.ts';

/** Chicago, 18th edition, as a full note. */
export const chicago: CitationStyle = {
  id: 'chicago',
  name: 'Chicago, 18th edition (note)',
  write(reference) {
    const { title, author, what, memento, accessed } = reference;
    const captured = captureIn(reference, monthFirst);
    const archive = archiveIn(reference);
    return pieces(
      author && `${author}, `,
      '“',
      archived(title),
      `${markAfter(title, ',')}” ${lowerFirst(what)}, `,
      captured && `${captured}, `,
      ...(archive.length === 0 ? [] : [archive, ', ']),
      reference.captured === undefined && accessed && `accessed ${monthFirst(accessed)}, `,
      address(reference.url),
      memento && `, memento ${memento}`,
      '.',
      quotationIn(reference),
    );
  },
};
