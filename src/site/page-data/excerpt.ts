/** Cuts from a passage the part around the words that counted, and marks them. */

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * The text around the first of `terms`, about `width` characters of it, in pieces; an ellipsis
 * stands where text was left out. `terms` are words as they stand in the text.
 */
export function excerpt(text: string, terms: readonly string[], width: number): Piece[] {
  const marks = marksIn(text, terms);
  const [start, end] = extent(text, marks[0] ?? [0, 0], width);
  const pieces: Piece[] = [];
  let at = start;
  const plain = (to: number) => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked: false });
  };
  for (const [from, to] of marks) {
    if (from < at || to > end) continue;
    plain(from);
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  plain(end);
  if (start > 0) pieces.unshift({ text: '… ', marked: false });
  if (end < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

type Span = readonly [from: number, to: number];

/** Where the terms stand as whole words, in order; of two that begin together, the longer first. */
function marksIn(text: string, terms: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const term of terms.filter((term) => term !== '')) {
    for (let from = text.indexOf(term); from !== -1; from = text.indexOf(term, from + 1)) {
      const to = from + term.length;
      if (isWhole(text, from, to)) spans.push([from, to]);
    }
  }
  return spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

const WORD_ENDS = /[\p{L}\p{N}\p{M}]$/u;
const WORD_BEGINS = /^[\p{L}\p{N}\p{M}]/u;

/** A character may be a pair of code units, so two are looked at on each side. */
function isWhole(text: string, from: number, to: number): boolean {
  return (
    !WORD_ENDS.test(text.slice(Math.max(0, from - 2), from)) &&
    !WORD_BEGINS.test(text.slice(to, to + 2))
  );
}

/** The part of the text to show, moved outwards to the nearest spaces within reach. */
function extent(text: string, [from, to]: Span, width: number): Span {
  if (text.length <= width) return [0, text.length];
  const middle = Math.round((from + to) / 2);
  const start = Math.max(0, Math.min(middle - Math.round(width / 2), text.length - width));
  const end = Math.min(text.length, start + width);
  return [atWordStart(text, start, from), atWordEnd(text, end, to)];
}

function atWordStart(text: string, start: number, latest: number): number {
  if (start === 0) return 0;
  const space = text.indexOf(' ', start - 1);
  return space === -1 || space + 1 > latest ? safe(text, start) : space + 1;
}

function atWordEnd(text: string, end: number, earliest: number): number {
  if (end === text.length) return end;
  const space = text.lastIndexOf(' ', end);
  return space < earliest ? safe(text, end) : space;
}

/** Never between the halves of a surrogate pair. */
function safe(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
