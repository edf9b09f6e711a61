/**
 * The text with differences taken out that do not make another wording: case, width and
 * compatibility forms (NFKC), white space, and punctuation of every kind. What is left are words
 * separated by single spaces; a text without letters, digits or currency signs folds to nothing.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(BETWEEN_ASCII, ' ').trim();
  return text.normalize('NFKC').toLowerCase().replace(BETWEEN, ' ').trim();
}

/** What most texts are, and what can be folded without tables of characters. */
const ASCII = /^[\0-\x7f]*$/;

/** Runs of what is folded away, but for a single space, which would only be replaced by itself. */
const BETWEEN_ASCII = / [^a-z0-9$]+|[^a-z0-9$ ][^a-z0-9$]*/g;
const BETWEEN = / [^\p{L}\p{N}\p{M}\p{Sc}]+|[^\p{L}\p{N}\p{M}\p{Sc} ][^\p{L}\p{N}\p{M}\p{Sc}]*/gu;
