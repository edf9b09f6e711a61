/** Which topics passages speak of, and the words that say so. */
import { fold } from '../fold.ts';
import { remembering } from '../remember.ts';
import type { Evidence, Passage, Topic } from '../types.ts';

/** Finds the evidence for every topic in passages: one piece for each topic and passage. */
export type Tagger = (passages: readonly Passage[]) => Evidence[];

interface Term {
  readonly topic: string;
  readonly words: readonly Word[];
}

interface Word {
  readonly text: string;
  readonly prefix: boolean;
}

/**
 * Makes a tagger of topics' terms. A term is one or more words in a row, compared folded; a word
 * that ends in `*` stands for every word that begins so. Time is linear in the text: each word of
 * it is looked up once, and only terms that begin with it are compared.
 */
export function compileTopics(topics: readonly Topic[]): Tagger {
  const terms = topics.flatMap((topic) =>
    topic.terms.map((term): Term => ({ topic: topic.id, words: parseTerm(term) })),
  );
  const whole = Map.groupBy(
    terms.filter((term) => term.words[0]?.prefix === false),
    (term) => term.words[0]?.text ?? '',
  );
  const prefixes = terms.filter((term) => term.words[0]?.prefix === true);
  const entryOf = remembering((word: string): Entry => {
    const folded = fold(word);
    const begun = prefixes.filter((term) => folded.startsWith(term.words[0]?.text ?? ''));
    return { folded, starting: [...(whole.get(folded) ?? []), ...begun] };
  }, 1_000_000);
  const found = remembering((text: string) => findIn(text, entryOf));
  return (passages) =>
    passages.flatMap(({ id, text }) =>
      found(text).map(({ topic, terms }) => ({ topic, passage: id, terms })),
    );
}

function parseTerm(term: string): Word[] {
  return term.split(/\s+/).flatMap((word) => {
    const prefix = word.endsWith('*');
    const words = fold(word).split(' ').filter(Boolean);
    return words.map((text, index) => ({ text, prefix: prefix && index === words.length - 1 }));
  });
}

/** What is known of a word as it is written. */
interface Entry {
  readonly folded: string;
  /** The terms that begin with it. */
  readonly starting: readonly Term[];
}

function findIn(text: string, entryOf: (word: string) => Entry): Omit<Evidence, 'passage'>[] {
  const words = text.match(WORD) ?? [];
  const entries = words.map((word) => entryOf(word));
  const found = new Map<string, Set<string>>();
  const startOf = placesOf(words, text);
  for (let index = 0; index < entries.length; index++) {
    for (const term of entries[index]?.starting ?? []) {
      if (!standsAt(term, entries, index)) continue;
      const last = index + term.words.length - 1;
      const start = startOf(index);
      const end = startOf(last) + (words[last]?.length ?? 0);
      const wordings = found.get(term.topic) ?? new Set();
      found.set(term.topic, wordings.add(text.slice(start, end)));
    }
  }
  return [...found].map(([topic, wordings]) => ({ topic, terms: distinct([...wordings]) }));
}

/** Where the word of a number starts in its text. Most texts are asked for few, so none is counted before. */
function placesOf(words: readonly string[], text: string): (index: number) => number {
  const starts: number[] = [];
  return (index) => {
    for (let next = starts.length; next <= index; next++) {
      const after = next === 0 ? 0 : (starts[next - 1] ?? 0) + (words[next - 1]?.length ?? 0);
      starts.push(text.indexOf(words[next] ?? '', after));
    }
    return starts[index] ?? 0;
  };
}

/** Each wording once, and none that only repeats a part of another. */
function distinct(terms: readonly string[]): string[] {
  const folded = terms.map((term) => ` ${fold(term)} `);
  return terms.filter((_, index) => {
    const own = folded[index] ?? '';
    return !folded.some((other, at) => (other === own ? at < index : other.includes(own)));
  });
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function standsAt(term: Term, entries: readonly Entry[], index: number): boolean {
  return term.words.every((word, offset) => {
    const folded = entries[index + offset]?.folded;
    if (folded === undefined) return false;
    return word.prefix ? folded.startsWith(word.text) : folded === word.text;
  });
}
