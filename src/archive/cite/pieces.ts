/** Formatted text: runs of words, some of which look otherwise or are archived. */

export interface Piece {
  readonly text: string;
  readonly italic?: true;
  /** Words of an archived text, which may run from right to left. */
  readonly archived?: true;
  /** The page's own address. */
  readonly address?: true;
}

/** Strings become plain pieces; what is missing is left out. */
export const pieces = (
  ...parts: readonly (Piece | string | false | undefined | readonly Piece[])[]
): Piece[] =>
  parts.flatMap((part) => {
    if (part === undefined || part === false || part === '') return [];
    if (typeof part === 'string') return [{ text: part }];
    return 'text' in part ? [part] : part;
  });

/** The same without its looks. */
export const plainText = (of: readonly Piece[]): string => of.map(({ text }) => text).join('');

export const italic = (text: string): Piece => ({ text, italic: true });
export const archived = (text: string): Piece => ({ text, archived: true });
export const address = (text: string): Piece => ({ text, address: true });

/** The mark that belongs after a text: none where it ends with one of its own. */
export const markAfter = (text: string, mark: string): string =>
  /[.?!…]$/u.test(text) ? '' : mark;

/** As it stands inside a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
