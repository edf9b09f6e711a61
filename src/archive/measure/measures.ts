import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Measures, Passage } from '../types.ts';
import { wordsOf } from './words.ts';

const WORDS_A_MINUTE = 250;

/**
 * Numbers about a text. The grade is Flesch–Kincaid's (Kincaid, Fishburne, Rogers & Chissom 1975),
 * rounded to one decimal; its constants hold for English only, so other languages get none. Each
 * passage ends a sentence.
 */
export function measure(passages: readonly Pick<Passage, 'text'>[], language: string): Measures {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  for (const { text } of passages) {
    const found = wordsOf(text);
    words += found.length;
    if (language !== 'en' || found.length === 0) continue;
    sentences += sentencesIn(text);
    for (const word of found) syllables += syllablesIn(word);
  }
  const minutes = Math.ceil(words / WORDS_A_MINUTE);
  if (sentences === 0) return { words, minutes };
  const grade = fleschKincaid({ sentence: sentences, word: words, syllable: syllables });
  return { words, minutes, grade: Math.round(grade * 10) / 10 };
}

function sentencesIn(text: string): number {
  return text.match(/[.!?]+["'”’)\]]*(?=\s+["'“‘(]?\p{Lu}|\s*$)/gu)?.length ?? 1;
}

/** Policies use few different words: counting each once makes measuring some ten times as fast. */
const counted = new Map<string, number>();
const MOST_COUNTED = 50_000;

function syllablesIn(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = Math.max(1, syllable(word));
  if (counted.size < MOST_COUNTED) counted.set(word, count);
  return count;
}
