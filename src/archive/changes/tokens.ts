/** A text cut into what a reader takes for one word or one sign. */

export interface Token {
  readonly text: string;
  /** The white space before it. */
  readonly space: string;
}

/**
 * Addresses, dates in numbers and numbers with signs in them stay whole: one that changed is one change. Scripts without spaces are cut into single
 * signs. Every repetition is bounded or ends at a sign that cannot begin another match, so that the
 * time is linear in the text.
 */
const TOKEN =
  /(?:https?:\/\/|www\.)[^\s<>"“”()[\]]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\d{1,20}(?:[-/.,]\d{1,20}){1,6}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}]){1,200}|\S/gu;

const ENDS_IN_SIGNS = /[.,;:!?'’»]+$/;
const WORD = /[\p{L}\p{N}\p{Sc}]/u;

/** The tokens, and the white space after the last of them. */
export function tokensOf(text: string): { tokens: Token[]; end: string } {
  const tokens: Token[] = [];
  let at = 0;
  const push = (start: number, word: string) => {
    tokens.push({ text: word, space: text.slice(at, start) });
    at = start + word.length;
  };
  for (const { 0: match, index } of text.matchAll(TOKEN)) {
    const signs = match.length > 1 ? (ENDS_IN_SIGNS.exec(match.slice(-8))?.[0] ?? '') : '';
    const word = match.slice(0, match.length - signs.length);
    if (word !== '') push(index, word);
    for (const sign of signs) push(at, sign);
  }
  return { tokens, end: text.slice(at) };
}

/** Whether a token is a word: a letter, a digit or a currency sign is in it. */
export const isWord = (token: string): boolean => WORD.test(token);

/** How many words a text has; each sign of a script without spaces is one. */
export const countWords = (text: string): number =>
  tokensOf(text).tokens.reduce((sum, token) => sum + Number(isWord(token.text)), 0);
