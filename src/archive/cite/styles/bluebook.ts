import { monthFirst } from '../dates.ts';
import type { CitationStyle } from '../format.ts';
import { archiveIn, captureIn, quotationIn } from '../phrases.ts';
import { address, lowerFirst, pieces } from '../pieces.ts';

/**
 * In the manner of the Bluebook, 22nd edition, rule 18.2: the address that was captured, then the archived
 * copy in brackets.
 */
export const bluebook: CitationStyle = {
  id: 'bluebook',
  name: 'Bluebook style',
  write(reference) {
    const { title, author, publisher, captured, original, memento, accessed } = reference;
    const own = address(reference.url);
    const archive = archiveIn(reference);
    const said = [
      lowerFirst(reference.what),
      captureIn(reference, monthFirst),
      memento && `memento ${memento}`,
      captured === undefined && accessed && `last visited ${monthFirst(accessed)}`,
    ].filter(Boolean);
    return pieces(
      author && `${author}, `,
      { text: title, italic: true, archived: true },
      ', ',
      author === publisher ? undefined : `${publisher}, `,
      ...(archive.length === 0 ? [] : [archive, ', ']),
      ...(original === undefined ? [own] : [`${original} [`, own, ']']),
      ` (${said.join('; ')}).`,
      quotationIn(reference),
    );
  },
};
