import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { remembering } from '../remember.ts';
import type { Measures, Passage } from '../types.ts';
import { wordsOf } from './words.ts';

const WORDS_A_MINUTE = 250;

/**
 * Numbers about a text. The grade is Flesch–Kincaid's (Kincaid, Fishburne, Rogers & Chissom 1975),
 * rounded to one decimal; its constants hold for English only, so other languages get none. Each
 * passage ends a sentence.
 */
export function measure(passages: readonly Pick<Passage, 'text'>[], language: string): Measures {
  const count = language === 'en' ? englishCountsOf : countsOf;
  const total = { words: 0, sentences: 0, syllables: 0 };
  for (const { text } of passages) {
    const counts = count(text);
    total.words += counts.words;
    total.sentences += counts.sentences;
    total.syllables += counts.syllables;
  }
  const { words, sentences, syllables } = total;
  const minutes = Math.ceil(words / WORDS_A_MINUTE);
  if (language !== 'en' || sentences === 0) return { words, minutes };
  const grade = fleschKincaid({ sentence: sentences, word: words, syllable: syllables });
  return { words, minutes, grade: Math.round(grade * 10) / 10 };
}

/** Syllables are counted in English only: no other language has a grade. */
const englishCountsOf = remembering((text: string) => counts(text, syllablesIn));
const countsOf = remembering((text: string) => counts(text, () => 0));

function counts(text: string, syllables: (word: string) => number) {
  const words = wordsOf(text);
  return {
    words: words.length,
    sentences: words.length === 0 ? 0 : sentencesIn(text),
    syllables: words.reduce((sum, word) => sum + syllables(word), 0),
  };
}

function sentencesIn(text: string): number {
  // Looking back first keeps a row of a million dots from being tried from each of them.
  return text.match(/(?<![.!?])[.!?]+(?:["'”’)\]]{0,4})(?=\s["'“‘(]?\p{Lu}|\s?$)/gu)?.length ?? 1;
}

/** Longer runs of letters are no words that anybody pronounces. */
const LONGEST_WORD = 60;

/** Policies use few different words: counting each once makes measuring some ten times as fast. */
const syllablesIn = remembering(
  (word: string) => (word.length > LONGEST_WORD ? 1 : Math.max(1, syllable(word))),
  1_000_000,
);
