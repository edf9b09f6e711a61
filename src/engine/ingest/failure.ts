/**
 * Captures that show something else than the document: an error page, a captcha, a page that was
 * still loading. A text fails only where it is short and says so itself: a policy that was called
 * failed would be lost, while an error page that was not can be ruled on by a curator.
 */
import { wordsOf } from '../../archive/measure/words.ts';
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

/** Why a text is no policy, or nothing where it may be one. */
export function failureOf(text: Omit<DerivedText, 'repairs'>): Failure | undefined {
  if (text.mdx.length > LONGEST_CHARACTERS) return undefined;
  const { title } = text;
  const passages = text.passages.map((passage) => passage.text);
  const said = title === undefined ? passages : [title, ...passages];
  const words = wordsOf(said.join('\n')).length;
  if (words > LIMITS.silent) return undefined;
  const signed = bySigns(said, words);
  if (signed !== undefined) return signed;
  if (passages.length === 0) return emptiness(title);
  return withoutText(text.tree)
    ? { failed: 'no-policy', words: clipped(said.join(' · ')) }
    : undefined;
}

/** A title alone is no text, unless it says something: then it may be all that the page has to say. */
function emptiness(title = ''): Failure | undefined {
  return isStatement(title) ? undefined : { failed: 'empty', words: title };
}

/** Firm signs count before others, and of the same kind the one that stands first. */
function bySigns(said: readonly string[], words: number): Failure | undefined {
  const sentences = said.flatMap((passage) =>
    sentencesOf(passage).map((text) => ({ text: text.trim(), passage })),
  );
  for (const kind of [signs.filter(({ firm }) => firm), signs.filter(({ firm }) => !firm)]) {
    for (const { text, passage } of sentences) {
      const sign = kind.find(
        (one) => one.says.test(text) && (!one.whole || text === passage.trim()),
      );
      if (sign === undefined || tellsWhatItDoes(text) || wordsOf(text).length > SENTENCE) continue;
      const others = sentences.flatMap((one) => (sign.says.test(one.text) ? [] : [one.text]));
      if (words <= limitOf(sign, said, others))
        return { failed: sign.status, words: clipped(text) };
    }
  }
  return undefined;
}

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
