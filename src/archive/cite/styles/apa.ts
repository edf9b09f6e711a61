import { monthFirst, yearFirst } from '../dates.ts';
import type { CitationStyle } from '../format.ts';
import { archiveIn, captureIn, quotationIn } from '../phrases.ts';
import { address, markAfter, pieces } from '../pieces.ts';

/**
 * APA, 7th edition. Its date is that of the capture: what is cited is the copy, which was made then. A title
 * keeps its capitals, because no program knows which of its words are names.
 *
 * @see https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references
 */
export const apa: CitationStyle = {
  id: 'apa',
  name: 'APA, 7th edition',
  write(reference) {
    const { title, author, captured, memento, accessed } = reference;
    const date = `(${captured === undefined ? 'n.d.' : yearFirst(captured)}). `;
    const what = [reference.what, captureIn(reference, monthFirst)].filter(Boolean).join('; ');
    const named = pieces({ text: title, italic: true, archived: true }, ` [${what}]. `);
    const archive = archiveIn(reference);
    const quotation = quotationIn(reference);
    return pieces(
      ...(author === undefined
        ? [named, date]
        : [`${author}${markAfter(author, '.')} `, date, named]),
      ...(archive.length === 0 ? [] : [archive, '. ']),
      captured === undefined && accessed && `Retrieved ${monthFirst(accessed)}, from `,
      address(reference.url),
      memento && `. Memento: ${memento}`,
      ...(quotation.length === 0 ? [] : ['.', quotation]),
    );
  },
};
