/** How much two passages say the same, by the words that they share. */
import { fold } from '../fold.ts';
import type { Passage } from '../types.ts';
import { isDateLine, withoutForm } from './bare-words.ts';
import { isWord, tokensOf } from './tokens.ts';

/** A passage's words and how often each stands in it; a date or an address that changed is no other word. */
export interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly count: number;
}

export function bagOf(passage: Passage): Bag {
  const words = new Map<string, number>();
  let count = 0;
  for (const { text } of tokensOf(fold(withoutForm(passage, ' anydate '))).tokens) {
    if (!isWord(text)) continue;
    words.set(text, (words.get(text) ?? 0) + 1);
    count++;
  }
  // “Effective in May” and “Last updated in June” share no word and are the same line.
  if (isDateLine(passage)) words.set(DATE_LINE, count);
  return { words, count };
}

/** No word of a folded text, as those have no signs. */
const DATE_LINE = '(date)';

/** Words that few passages have say more about which belong together than “the” does. */
export class Weights {
  readonly #passages = new Map<string, number>();

  /** In how many passages of a side a word stands; of both sides the one where it is in more counts. */
  constructor(...sides: readonly Iterable<Bag>[]) {
    for (const side of sides) {
      const passages = new Map<string, number>();
      for (const { words } of side)
        for (const word of words.keys()) passages.set(word, (passages.get(word) ?? 0) + 1);
      for (const [word, times] of passages)
        this.#passages.set(word, Math.max(times, this.#passages.get(word) ?? 0));
    }
  }

  of(word: string): number {
    return 1 / (1 + Math.log2(this.#passages.get(word) ?? 1));
  }

  total({ words }: Bag): number {
    let sum = 0;
    for (const [word, times] of words) sum += times * this.of(word);
    return sum;
  }

  shared(a: Bag, b: Bag): number {
    const [small, large] = a.words.size <= b.words.size ? [a, b] : [b, a];
    let sum = 0;
    for (const [word, times] of small.words) {
      const others = large.words.get(word);
      if (others !== undefined) sum += Math.min(times, others) * this.of(word);
    }
    return sum;
  }
}

/**
 * From 0 to 1: the share of their words that both have (Dice), or of the shorter one's words that
 * stand in the longer one, where it has enough of them to tell.
 */
export function likeness(weights: Weights, a: Bag, b: Bag): number {
  const [ofA, ofB] = [weights.total(a), weights.total(b)];
  if (ofA === 0 || ofB === 0) return 0;
  const shared = weights.shared(a, b);
  const dice = (2 * shared) / (ofA + ofB);
  if (Math.min(a.count, b.count) < ENOUGH_WORDS) return dice;
  return Math.max(dice, (CONTAINED * shared) / Math.min(ofA, ofB));
}

const ENOUGH_WORDS = 5;
/** What a passage is worth that stands in the other one whole. */
const CONTAINED = 0.7;
