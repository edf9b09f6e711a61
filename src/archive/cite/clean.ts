/** Archived text on its way into a citation. */

/**
 * One line without characters that a reader does not see and a program may obey: control characters, and
 * those that turn the direction of all that follows (Unicode Standard Annex 9, explicit formatting).
 */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** A passage's text as short as fits into a sentence, cut between words. */
export function shortened(text: string, most = 300): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > most / 2 ? end : most).toWellFormed()} …`;
}
