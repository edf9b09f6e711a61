/** Which topics passages speak of, how surely, and the words that say so. */
import { fold } from '../fold.ts';
import { remembering } from '../remember.ts';
import type { Evidence, Passage, Topic } from '../types.ts';
import { type Automaton, compilePatterns, type Match } from './automaton.ts';
import { parsePattern } from './pattern.ts';

/** Finds the evidence for every topic in passages: one piece for each topic and passage. */
export type Tagger = (passages: readonly Passage[]) => Evidence[];

/** Weights are added up as whole hundredths: three times 0.33 and 0.01 is 1. */
const ENOUGH = 100;

interface Rule {
  /** The place of its topic in the taxonomy. */
  readonly topic: number;
  readonly pattern: string;
  readonly role: 'term' | 'against' | 'unless';
  /** In hundredths; nothing for `unless`. */
  readonly weight: number;
}

/**
 * Makes a tagger of a taxonomy. A passage speaks of a topic when the weights of the terms that stand
 * in it, less those of its counter-terms, come to 1; an occurrence inside of what `unless` names does
 * not count. A passage is of a category only if no other category scores twice as high there, and
 * no topic without a page, such as a mere introduction, higher at all. Time is linear in the text.
 *
 * @throws {PatternError} when a term is not in the language of terms.
 */
export function compileTopics(topics: readonly Topic[]): Tagger {
  const rules = topics.flatMap(rulesOf);
  const automaton = compilePatterns(rules.map(({ pattern }) => parsePattern(pattern)));
  const found = remembering((text: string) => evidenceIn(text, topics, rules, automaton));
  return (passages) =>
    passages.flatMap(({ id, text }) => found(text).map((piece) => ({ ...piece, passage: id })));
}

function rulesOf(topic: Topic, place: number): Rule[] {
  const weighted = (role: Rule['role'], patterns: Topic['terms']): Rule[] =>
    Object.entries(patterns).flatMap(([weight, list]) =>
      list.map((pattern) => ({
        topic: place,
        pattern,
        role,
        weight: Math.round(Number(weight) * ENOUGH),
      })),
    );
  return [
    ...weighted('term', topic.terms),
    ...weighted('against', topic.against),
    ...topic.unless.map((pattern): Rule => ({ topic: place, pattern, role: 'unless', weight: 0 })),
  ];
}

type Found = Omit<Evidence, 'passage'>;

const NONE: readonly Found[] = [];

function evidenceIn(
  text: string,
  topics: readonly Topic[],
  rules: readonly Rule[],
  automaton: Automaton,
): readonly Found[] {
  const matches = automaton.find(text);
  if (matches.length === 0) return NONE;
  const scores = new Map<number, number>();
  const counted = new Map<number, Match[]>();
  const seen = new Set<number>();
  const isExcepted = exceptionsIn(matches, rules);
  for (const match of matches) {
    const rule = rules[match.pattern];
    if (!rule || rule.role === 'unless' || isExcepted(rule.topic, match)) continue;
    if (rule.role === 'term') {
      const others = counted.get(rule.topic);
      if (others) others.push(match);
      else counted.set(rule.topic, [match]);
    }
    if (seen.has(match.pattern)) continue;
    seen.add(match.pattern);
    const weight = rule.role === 'term' ? rule.weight : -rule.weight;
    scores.set(rule.topic, (scores.get(rule.topic) ?? 0) + weight);
  }
  return [...scores].flatMap(([place, score]): Found[] => {
    const topic = topics[place];
    const spans = counted.get(place);
    if (!topic || !spans || score < ENOUGH || isInPassing(topic, score, scores, topics)) return [];
    return [{ topic: topic.id, score: score / ENOUGH, terms: wordings(text, spans) }];
  });
}

/** A category that scores less than this share of the highest one is only touched upon. */
const IN_PASSING = 0.5;

/** Whether a passage is about another category, and speaks of this one by the way if at all. */
function isInPassing(
  topic: Topic,
  score: number,
  scores: ReadonlyMap<number, number>,
  topics: readonly Topic[],
): boolean {
  if (topic.parent !== undefined) return false;
  for (const [place, other] of scores) {
    const rival = topics[place];
    if (rival === undefined || rival.parent !== undefined || other < ENOUGH) continue;
    if (score < other * IN_PASSING || (topic.page && !rival.page && score < other)) return true;
  }
  return false;
}

/**
 * Tells whether a match lies inside an exception of its topic. Exceptions come in the order of their
 * ends, so those that end no earlier than the match are the last ones; it is enough to know which of
 * them begins first.
 */
function exceptionsIn(
  matches: readonly Match[],
  rules: readonly Rule[],
): (topic: number, match: Match) => boolean {
  const excepted = matches.filter(({ pattern }) => rules[pattern]?.role === 'unless');
  if (excepted.length === 0) return () => false;
  const byTopic = new Map(
    [...Map.groupBy(excepted, ({ pattern }) => rules[pattern]?.topic)].map(([topic, list]) => {
      const begins = list.map(({ from }) => from);
      for (let index = begins.length - 2; index >= 0; index--) {
        begins[index] = Math.min(begins[index] ?? 0, begins[index + 1] ?? 0);
      }
      return [topic, { ends: list.map(({ to }) => to), begins }];
    }),
  );
  return (topic, { from, to }) => {
    const known = byTopic.get(topic);
    if (known === undefined) return false;
    let [low, high] = [0, known.ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known.ends[middle] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    return (known.begins[low] ?? Infinity) <= from;
  };
}

/** Wordings kept of a passage: one may hold thousands of them, and each is compared with the others. */
const MOST_WORDINGS = 16;

/** Each wording once, and none that only repeats a part of another. */
function wordings(text: string, spans: readonly Match[]): string[] {
  const distinct = new Set(spans.map(({ from, to }) => text.slice(from, to)));
  const written = [...distinct].slice(0, MOST_WORDINGS);
  if (written.length === 1) return written;
  const folded = written.map((wording) => ` ${fold(wording)} `);
  return written.filter((_, index) => {
    const own = folded[index] ?? '';
    return !folded.some((other, at) => (other === own ? at < index : other.includes(own)));
  });
}
