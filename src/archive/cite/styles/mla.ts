import { dayFirst } from '../dates.ts';
import type { CitationStyle } from '../format.ts';
import { archiveIn, captureIn, quotationIn } from '../phrases.ts';
import { address, archived, italic, markAfter, pieces } from '../pieces.ts';

/**
 * MLA, 9th edition: the archive is the container, the capture stands as the optional last element.
 *
 * @see https://style.mla.org/works-cited/works-cited-a-quick-guide/
 */
export const mla: CitationStyle = {
  id: 'mla',
  name: 'MLA, 9th edition',
  write(reference) {
    const { kind, title, author, publisher, captured, memento, accessed } = reference;
    const copy = [reference.what, captureIn(reference, dayFirst)].filter(Boolean).join(', ');
    const archive = archiveIn(reference, 'italic');
    return pieces(
      author && `${author}${markAfter(author, '.')} `,
      ...(kind === 'archive'
        ? [italic(title), `${markAfter(title, '.')} `]
        : ['“', archived(title), `${markAfter(title, '.')}” `]),
      ...(archive.length === 0 ? [] : [archive, ', ']),
      author === publisher ? undefined : `${publisher}, `,
      captured && `${dayFirst(captured)}, `,
      address(reference.url),
      `. ${copy}.`,
      memento && ` Memento: ${memento}.`,
      accessed && ` Accessed ${dayFirst(accessed)}.`,
      quotationIn(reference),
    );
  },
};
