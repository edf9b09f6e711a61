/** Words from outside as a page can show them: nothing in them hides, reorders or goes on for ever. */

/** Characters that show nothing and change what stands around them: controls, and overrides of direction. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** So many characters say enough of what was found. */
const MOST = 600;

/** The words with `�` for each character that cannot be seen; long ones end in an ellipsis. */
export function plainWords(words: string): string {
  const shown = words.length > MOST ? `${words.slice(0, MOST)} …` : words;
  return shown.replace(UNSEEN, '�');
}
