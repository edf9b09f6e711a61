/**
 * Captures that show something else than the document: an error page, a captcha, a page that was
 * still loading. A text fails only where it is short and says so itself: a policy that was called
 * failed would be lost, while an error page that was not can be ruled on by a curator.
 */
import { wordsOf } from '../../archive/measure/words.ts';
import { remembering } from '../../archive/remember.ts';
import type { DerivedText } from './derive-text.ts';
import { withoutText } from './failure/bare-page.ts';
import {
  isStatement,
  sentencesOf,
  speaksOfData,
  tellsWhatItDoes,
} from './failure/policy-speech.ts';
import { signs, type FailedStatus, type Sign } from './failure/signs.ts';

export interface Failure {
  readonly failed: FailedStatus;
  /** The words that show it. */
  readonly words: string;
}

/** Beyond this no text is looked at: it takes more than an error page to fill it. */
const LONGEST_CHARACTERS = 60_000;

/** How long a text may be, in words, and still be called failed. */
const LIMITS = {
  /** A sign anywhere in it. */
  anywhere: 80,
  /** It begins with what only an error page says of itself. */
  firmly: 250,
  /** The same, and not one sentence of it speaks of anybody's data. */
  silent: 800,
} as const;

/** So many words at most has a beginning that is nothing but a sign, and a sentence that holds one. */
const HEADLINE = 15;
const SENTENCE = 25;

/**
 * Why a text is no policy, or nothing where it may be one. `words` is how many its passages have.
 */
export function failureOf(
  text: Omit<DerivedText, 'repairs'>,
  passageWords: number,
): Failure | undefined {
  const { title, mdx, tree } = text;
  const words = wordsOf(title ?? '').length + passageWords;
  if (mdx.length > LONGEST_CHARACTERS || words > LIMITS.silent) return undefined;
  const passages = text.passages.map((passage) => passage.text);
  const said = title === undefined ? passages : [title, ...passages];
  const signed = bySigns(said, words);
  if (signed !== undefined) return signed;
  if (passages.length === 0) return emptiness(title);
  return withoutText(tree) ? { failed: 'no-policy', words: clipped(said.join(' · ')) } : undefined;
}

/** A title alone is no text, unless it says something: then it may be all that the page has to say. */
function emptiness(title = ''): Failure | undefined {
  return isStatement(title) ? undefined : { failed: 'empty', words: title };
}

/** Firm signs count before others, and of the same kind the one that stands first. */
function bySigns(said: readonly string[], words: number): Failure | undefined {
  const signed = said.flatMap((passage) => signedSentences(passage));
  for (const firm of [true, undefined]) {
    for (const { text, whole, shown } of signed) {
      const sign = shown.find((one) => one.firm === firm && (!one.whole || whole));
      if (sign === undefined || tellsWhatItDoes(text) || wordsOf(text).length > SENTENCE) continue;
      const others = said.flatMap(trimmedSentences).filter((other) => !sign.says.test(other));
      if (words <= limitOf(sign, said, others))
        return { failed: sign.status, words: clipped(text) };
    }
  }
  return undefined;
}

const trimmedSentences = (passage: string): string[] =>
  sentencesOf(passage).map((sentence) => sentence.trim());

interface SignedSentence {
  readonly text: string;
  /** Whether it is all that its passage says. */
  readonly whole: boolean;
  /** The signs that it shows, in their order. */
  readonly shown: readonly Sign[];
}

/** The sentences of a passage that show a sign: most passages have none. */
const signedSentences = remembering((passage: string): readonly SignedSentence[] =>
  trimmedSentences(passage).flatMap((text) => {
    const shown = signs.filter(({ says }) => says.test(text));
    return shown.length === 0 ? [] : [{ text, whole: text === passage.trim(), shown }];
  }),
);

function limitOf(sign: Sign, said: readonly string[], others: readonly string[]): number {
  const begins =
    sign.firm === true && said.slice(0, 2).some((passage) => isHeadline(passage, sign));
  if (others.some(tellsWhatItDoes)) return 0;
  if (others.some(speaksOfData)) return begins ? LIMITS.firmly : 0;
  return begins ? LIMITS.silent : LIMITS.anywhere;
}

const isHeadline = (passage: string, { says }: Sign): boolean =>
  says.test(passage.trim()) && wordsOf(passage).length <= HEADLINE;

const clipped = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
