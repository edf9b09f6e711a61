/**
 * The text with differences taken out that do not make another wording: case, width and
 * compatibility forms (NFKC), white space, and punctuation of every kind. What is left are words
 * separated by single spaces; a text without letters, digits or currency signs folds to nothing.
 */
export function fold(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9$]+/g, ' ')
      .trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Sc}]+/gu, ' ')
    .trim();
}

/** What most texts are, and what can be folded without tables of characters. */
const ASCII = /^[\0-\x7f]*$/;
