/** UTF-8 that was read as Windows-1252 or Latin-1 and written again: `â„¢` was `™`. */
import type { Root } from 'mdast';
import { anyText, rewriteText } from './rewrite-text.ts';
import type { Repair, Repaired } from './repair.ts';

/**
 * The byte that Windows-1252 reads as a character, and the byte that Latin-1 does: the control
 * characters U+0080 to U+009F.
 */
const byteOf = new Map<string, number>();
const reader = new TextDecoder('windows-1252');
for (let byte = 0x80; byte <= 0xff; byte++) byteOf.set(reader.decode(Uint8Array.of(byte)), byte);
for (let byte = 0x80; byte <= 0x9f; byte++) byteOf.set(String.fromCharCode(byte), byte);

function charactersOf(from: number, to: number): string {
  const characters = [...byteOf].flatMap(([character, byte]) =>
    byte >= from && byte <= to ? character : [],
  );
  return `[${characters.join('').replace(/[\]\\^-]/g, '\\$&')}]`;
}

const ANY = charactersOf(0x80, 0xbf);
/** After `é`, `»` or a non-breaking space is French as it should be: `confidentialité »`. */
const LOW = charactersOf(0x80, 0x9f);

const SIGN = `â${LOW}${ANY}`;
const EMOJI = `ð${charactersOf(0x9f, 0x9f)}${ANY}${ANY}`;
const BYTE_ORDER_MARK = 'ï»¿';
/** Chinese, Japanese, Korean, Thai, Indic scripts, Vietnamese: one sequence is chance, two are not. */
const LETTERS = `(?:[à-ï]${ANY}${ANY}){2,}`;
/** Greek, Cyrillic, Hebrew, Arabic. */
const PAIRS = `(?:[Í-ÓÖ-Û]${ANY}[ .,]?){3,}`;

/** All of these begin so, and few texts that hold none of them are in doubt. */
const SUSPECT = new RegExp(`[Â-ô]${ANY}`, 'u');

export const encoding: Repair = {
  name: 'encoding',
  where: new RegExp(`${SUSPECT.source}|&[A-Za-z#]`, 'u'),
  apply,
};

const SURE = new RegExp(`${SIGN}|${EMOJI}|${BYTE_ORDER_MARK}|${LETTERS}|${PAIRS}`, 'gu');
/** Inside a word, with a small letter beside it: `CafÃ©s`, `DÃ©cor`. */
const IN_WORD = new RegExp(`(?<=\\p{Ll})Ã${ANY}|(?<=\\p{L})Ã${ANY}(?=\\p{Ll})`, 'gu');
/** What these two may mean is known only in a text that shows the mistake elsewhere: `Â§`, `Å‚`. */
const UNSURE = new RegExp(
  `[ÂÃ]${ANY}|[ÄÅ]${ANY}(?=\\p{L})|(?<=\\p{L})[ÄÅ]${ANY}|á[º»]${ANY}`,
  'gu',
);

/** Read wrongly once, twice, three times: nobody has seen more. */
const MOST_READINGS = 3;

function apply(tree: Root): Repaired {
  if (!anyText(tree, showsTheMistake)) return { tree, count: 0 };
  return rewriteText(tree, (value, changed) => {
    let text = value;
    for (let reading = 0; reading < MOST_READINGS; reading++) {
      const restored = restore(text, changed);
      if (restored === text) break;
      text = restored;
    }
    return text;
  });
}

function showsTheMistake(value: string): boolean {
  if (!SUSPECT.test(value)) return false;
  return [...value.matchAll(SURE), ...value.matchAll(IN_WORD)].some(
    (match) => !isExample(value, match.index, match[0]) && decoded(match[0]) !== match[0],
  );
}

function restore(text: string, changed: () => void): string {
  const step = (sequence: string, ...rest: unknown[]): string => {
    const [index, whole] = rest.slice(-2) as [number, string];
    if (isExample(whole, index, sequence) || isClosing(whole, index, sequence)) return sequence;
    const restored = decoded(sequence);
    if (restored !== sequence) changed();
    return restored;
  };
  return text
    .replace(SURE, step)
    .replace(IN_WORD, step)
    .replace(UNSURE, step)
    .replace(LOST_QUOTE, () => {
      changed();
      return '”';
    });
}

/** The last byte of `â€\u009d` is no character of Windows-1252, and some readers dropped it. */
const LOST_QUOTE = /(?<=[\p{L}\p{N}.,!?])â€(?=[\s.,;:!?)]|$)/gu;

/** Between quotation marks, alone: the text speaks of the mistake. */
function isExample(text: string, index: number, sequence: string): boolean {
  const [before, after] = [text[index - 1] ?? '', text[index + sequence.length] ?? ''];
  return /["'“‘«„(]/.test(before) && /["'”’»“)]/.test(after);
}

/** `“IRMÔ ends in a capital and a closing mark. */
function isClosing(text: string, index: number, sequence: string): boolean {
  if (!/^Ã[”’»™–—…\u00a0]$/u.test(sequence)) return false;
  return /\p{Lu}/u.test(text[index - 1] ?? '') && !/\p{L}/u.test(text[index + 2] ?? '');
}

function decoded(sequence: string): string {
  let text = '';
  const characters = [...sequence];
  for (let index = 0; index < characters.length;) {
    const lead = byteOf.get(characters[index] ?? '') ?? 0;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    const code = codePointOf(characters, index, length, lead);
    if (length > 1 && code === undefined) return sequence;
    text += code === undefined ? characters[index] : String.fromCodePoint(code);
    index += length;
  }
  return text;
}

function codePointOf(
  characters: readonly string[],
  start: number,
  length: number,
  lead: number,
): number | undefined {
  if (length === 1) return undefined;
  let code = lead & (0x7f >> length);
  for (let offset = 1; offset < length; offset++) {
    const byte = byteOf.get(characters[start + offset] ?? '') ?? 0;
    if (byte < 0x80 || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const shortest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return code < shortest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? undefined
    : code;
}
