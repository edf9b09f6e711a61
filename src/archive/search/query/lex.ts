/** Cuts a question into pieces, without asking what they mean. */

export interface Piece {
  /** `-` stood before it. */
  readonly minus: boolean;
  /** What stands before a colon, in small letters, where it is one of the known names. */
  readonly field: string;
  readonly text: string;
  readonly quoted: boolean;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** Whether a quotation mark was opened and not closed. */
  readonly unclosed: boolean;
}

/** Names that may stand before a colon; others are words, as in “http://example.com”. */
export const fields = ['site', 'year', 'annual', 'topic', 'document', 'language', 'near'] as const;

const OPENING = /["“”„«»]/;
const FIELD = new RegExp(`^(${fields.join('|')}):`, 'i');

/** The pieces of `text`, in one pass over it. A quotation that does not end goes on to the end. */
export function lex(text: string): Pieces {
  const pieces: Piece[] = [];
  let at = 0;
  let unclosed = false;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const minus = /[-−–]/.test(text[at] ?? '') && /\S/.test(text[at + 1] ?? '');
    if (minus) at++;
    const field = FIELD.exec(text.slice(at, at + 16))?.[1] ?? '';
    if (field !== '') at += field.length + 1;
    const quoted = OPENING.test(text[at] ?? '');
    const end = quoted ? endOfQuotation(at + 1) : endOfWord(at);
    pieces.push({
      minus,
      field: field.toLowerCase(),
      text: text.slice(quoted ? at + 1 : at, end),
      quoted,
    });
    at = quoted ? end + 1 : end;
  }
  return { pieces, unclosed };

  function endOfQuotation(from: number): number {
    for (let end = from; end < text.length; end++) if (OPENING.test(text[end] ?? '')) return end;
    unclosed = true;
    return text.length;
  }

  function endOfWord(from: number): number {
    let end = from;
    while (end < text.length && !/\s/.test(text[end] ?? '') && !OPENING.test(text[end] ?? ''))
      end++;
    return end;
  }
}
