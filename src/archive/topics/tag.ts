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
  const startingWith = remembering((word: string): readonly Term[] => {
    const folded = fold(word);
    const begun = prefixes.filter((term) => folded.startsWith(term.words[0]?.text ?? ''));
    return [...(whole.get(folded) ?? []), ...begun];
  }, 1_000_000);
  const mayStart = beginningsOf(terms);
  const startingAt: StartingAt = (word) => (mayStart(word) ? startingWith(word) : NONE);
  const found = remembering((text: string) => findIn(text, startingAt));
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

/** The terms that begin with a word, as it is written. */
type StartingAt = (word: string) => readonly Term[];

const NONE: readonly Term[] = [];

/**
 * Tells of most words, by two letters, that no term begins with them: looking a word up takes longer.
 * Folding keeps two letters of ASCII apart from their case, unless an accent follows.
 */
function beginningsOf(terms: readonly Term[]): (word: string) => boolean {
  const pairs = new Set(
    terms.flatMap(({ words: [first] }) => {
      const [a = 0, b = 0] = [...(first?.text ?? '')].map((letter) => letter.charCodeAt(0));
      const any = first?.prefix === true && b === 0;
      return any ? Array.from({ length: 128 }, (_, code) => a * 128 + code) : [a * 128 + b];
    }),
  );
  return (word) => {
    const [a, b] = [word.charCodeAt(0), word.charCodeAt(1) || 0];
    if (a > 0x7f || b > 0x7f || word.charCodeAt(2) >= 0x300) return true;
    return pairs.has(smallLetter(a) * 128 + smallLetter(b));
  };
}

const smallLetter = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);

function findIn(text: string, startingAt: StartingAt): Omit<Evidence, 'passage'>[] {
  const words = text.match(WORD) ?? [];
  const found = new Map<string, Set<string>>();
  const startOf = placesOf(words, text);
  for (let index = 0; index < words.length; index++) {
    for (const term of startingAt(words[index] ?? '')) {
      if (!standsAt(term, words, index)) continue;
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

/** Whether a term stands where its first word does. */
function standsAt(term: Term, words: readonly string[], index: number): boolean {
  return term.words.every((word, offset) => {
    const written = words[index + offset];
    if (offset === 0 || written === undefined) return written !== undefined;
    const folded = fold(written);
    return word.prefix ? folded.startsWith(word.text) : folded === word.text;
  });
}
