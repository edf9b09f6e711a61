/**
 * Which language a policy is in, and which of its passages are in another. The smallest table of the
 * detector tells real policies apart as well as the larger ones do, in half the memory.
 */
import { eld } from 'eld/extrasmall';
import { remembering } from '../archive/remember.ts';
import type { Passage } from '../archive/types.ts';
import { byFunctionWords, hasFunctionWords } from './language/function-words.ts';
import { indonesianOrMalay } from './language/malay.ts';
import { byScript } from './language/script.ts';

export interface Languages {
  /** BCP 47; `und` where it is not sure. */
  readonly document: string;
  /** Passages that reliably are in another language, by their ids. */
  readonly passages: Readonly<Record<string, string>>;
}

/** Shorter passages are names, buttons and lists of countries, whose language nobody can tell. */
const LETTERS = 80;
/** All that a policy says may be a title, but a shorter one is a name. */
const TITLE_LETTERS = 20;
/** One character of these scripts says as much as a word does. */
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const DENSE_LETTERS = 20;

/** A sentence of any language that has capitals has so many words without one. */
const RUNNING_WORDS = 8;

/** The detector reads no more than 380 bytes of what it is given. */
const LOOKED_AT = 400;

/** Languages that are told apart in books, not in a paragraph. */
const CLOSE = [
  ['id', 'ms'], ['no', 'da', 'sv'], ['cs', 'sk'], ['hr', 'sr', 'bs', 'sl'], ['es', 'ca', 'gl', 'pt'],
  ['ru', 'uk', 'be', 'bg', 'mk', 'sr'], ['az', 'tr'], ['hi', 'mr', 'ne'], ['nl', 'af'],
] as const; // prettier-ignore

/**
 * The document's language is the one that most of its text is in. The detector looks at the
 * beginning of what it is given only, so passages are asked one by one.
 */
export function languagesOf(passages: readonly Pick<Passage, 'id' | 'text'>[]): Languages {
  const told = passages
    .filter(({ text }) => isLong(text))
    .map(({ id, text }) => ({ id, text, language: languageOf(text) }));
  if (told.length === 0) {
    const text = passages.map((passage) => passage.text).join('\n');
    return { document: text.length < TITLE_LETTERS ? 'und' : languageOf(text), passages: {} };
  }
  const document = prevailing(told);
  const others = told.filter(
    ({ language, text }) => differs(language, document) && isSure(text, language),
  );
  return {
    document,
    passages: Object.fromEntries(others.map(({ id, language }) => [id, language])),
  };
}

/** The language of more than half of the text. */
function prevailing(told: readonly { text: string; language: string }[]): string {
  const letters = new Map<string, number>();
  let all = 0;
  for (const { language, text } of told) {
    letters.set(language, (letters.get(language) ?? 0) + text.length);
    all += text.length;
  }
  return [...letters].find(([, own]) => own > all / 2)?.[0] ?? 'und';
}

/** The language of a text as a BCP 47 tag; `und` where it is not sure. */
const languageOf = remembering((text: string): string => byFunctionWords(text) ?? detected(text));

function detected(text: string): string {
  const result = eld.detect(text.slice(0, LOOKED_AT));
  if (result.language === 'id' || result.language === 'ms') return indonesianOrMalay(text) ?? 'und';
  return result.language !== '' && result.isReliable()
    ? result.language
    : (byScript(text) ?? 'und');
}

function isLong(text: string): boolean {
  return text.length >= LETTERS || (text.length >= DENSE_LETTERS && DENSE.test(text));
}

function differs(language: string, document: string): boolean {
  if ([language, document].includes('und') || language === document) return false;
  return !CLOSE.some((group) =>
    [language, document].every((one) => (group as readonly string[]).includes(one)),
  );
}

/**
 * Names, addresses and links are in no language, though the detector finds one: it takes running
 * text, and small words that agree with the detector where they are known.
 */
function isSure(text: string, language: string): boolean {
  const prose = text
    .split(/\s+/u)
    .filter((word) => !/[@/]/u.test(word))
    .join(' ');
  if (DENSE.test(prose)) return byScript(prose) === language;
  if ((prose.match(/(?<![\p{L}\p{N}])\p{Ll}\p{L}*/gu)?.length ?? 0) < RUNNING_WORDS) return false;
  return (
    detected(text) === language &&
    (!hasFunctionWords(language) || byFunctionWords(prose) === language)
  );
}
