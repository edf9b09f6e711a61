/** The letters and digits of a text in Markdown or HTML, each with where it stands in it. */

export interface Letters {
  /** Folded: no case, no accents. */
  readonly text: string;
  /** Where the source of each letter begins and ends. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const TAG = /<[a-zA-Z/!?][^<>]*>/y;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,31}));/y;
const DESTINATION = /\]\([^()\s]*(?:\s+"[^"\n]*")?\)/y;
const LETTER = /[\p{L}\p{N}]/u;
/** `eacute`, `Ouml`: the letter that an accent stands on. */
const ACCENTED = /^([a-zA-Z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash)$/;

/** @param markup whether letters in tags and in the targets of links count too. */
export function lettersOf(text: string, { markup }: { readonly markup: boolean }): Letters {
  const from: number[] = [];
  const to: number[] = [];
  let letters = '';
  const add = (character: string, start: number, end: number): void => {
    for (const letter of folded(character)) {
      letters += letter;
      for (let unit = 0; unit < letter.length; unit++) {
        from.push(start);
        to.push(end);
      }
    }
  };
  for (let index = 0; index < text.length;) {
    const skipped = markup
      ? undefined
      : (matchAt(TAG, text, index) ?? matchAt(DESTINATION, text, index));
    if (skipped !== undefined) {
      index += skipped[0].length;
      continue;
    }
    const reference = matchAt(REFERENCE, text, index);
    const units = (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    const end = index + (reference?.[0].length ?? units);
    add(reference ? named(reference) : text.slice(index, end), index, end);
    index = end;
  }
  return { text: letters, from, to };
}

/** The letters of words that are looked for. */
export const lettersIn = (words: string): string => [...words].map(folded).join('');

function folded(character: string): string {
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...plain].filter((one) => LETTER.test(one)).join('');
}

function named([, decimal, hexadecimal, name = '']: RegExpExecArray): string {
  const code = Number.parseInt(decimal ?? hexadecimal ?? '0', decimal === undefined ? 16 : 10);
  if (name === '') return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return name === 'szlig' ? 'ß' : (ACCENTED.exec(name)?.[1] ?? '');
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  // Most characters begin none of them.
  if (!'<&]'.includes(text[index] ?? '')) return undefined;
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}
