/**
 * The text with differences taken out that do not make another wording: case, width and
 * compatibility forms (NFKC), white space, and punctuation of every kind. What is left are words
 * separated by single spaces; a text without letters, digits or currency signs folds to nothing.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(BETWEEN_ASCII, ' ').trim();
  const apart = text.normalize('NFKC').toLowerCase().replace(BETWEEN, ' ');
  return apart.replace(SPACES, ' ').trim();
}

/** What most texts are, and what can be folded without tables of characters. */
const ASCII = /^[\0-\x7f]*$/;

/** Runs of what is folded away, but for a single space, which would only be replaced by itself. */
const BETWEEN_ASCII = / [^a-z0-9$]+|[^a-z0-9$ ][^a-z0-9$]*/g;
/** One by one: a run of millions of signs would be more than the stack of the expression holds. */
const BETWEEN = /[^\p{L}\p{N}\p{M}\p{Sc} ]/gu;
const SPACES = / {2,}/g;
