/**
 * The text with differences taken out that do not make another wording: case, width and
 * compatibility forms (NFKC), white space, and punctuation of every kind. What is left are words
 * separated by single spaces; a text without letters, digits or currency signs folds to nothing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Sc}]+/gu, ' ')
    .trim();
}
