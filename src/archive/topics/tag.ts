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

/** A word as it is compared, and the terms that begin with it. */
interface Known {
  readonly folded: string;
  readonly terms: readonly Term[];
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
  const lookUp = remembering((word: string): Known => {
    const folded = fold(word);
    const begun = prefixes.filter((term) => folded.startsWith(term.words[0]?.text ?? ''));
    return { folded, terms: [...(whole.get(folded) ?? []), ...begun] };
  }, 1_000_000);
  const found = remembering((text: string) => findIn(text, lookUp));
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

function findIn(text: string, lookUp: (word: string) => Known): Omit<Evidence, 'passage'>[] {
  const tokens = tokenise(text, lookUp);
  const found = new Map<string, Set<string>>();
  for (const [index, token] of tokens.entries()) {
    for (const term of token.known.terms) {
      if (!standsAt(term, tokens, index)) continue;
      const last = tokens[index + term.words.length - 1] ?? token;
      const words = found.get(term.topic) ?? new Set();
      found.set(term.topic, words.add(text.slice(token.start, last.end)));
    }
  }
  return [...found].map(([topic, words]) => ({ topic, terms: distinct([...words]) }));
}

/** Each wording once, and none that only repeats a part of another. */
function distinct(terms: readonly string[]): string[] {
  const folded = terms.map((term) => ` ${fold(term)} `);
  return terms.filter((_, index) => {
    const own = folded[index] ?? '';
    return !folded.some((other, at) => (other === own ? at < index : other.includes(own)));
  });
}

interface Token {
  readonly known: Known;
  readonly start: number;
  readonly end: number;
}

function tokenise(text: string, lookUp: (word: string) => Known): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => ({
    known: lookUp(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function standsAt(term: Term, tokens: readonly Token[], index: number): boolean {
  return term.words.every((word, offset) => {
    const token = tokens[index + offset]?.known.folded;
    if (token === undefined) return false;
    return word.prefix ? token.startsWith(word.text) : token === word.text;
  });
}
