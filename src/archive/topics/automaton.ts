/**
 * Finds where patterns stand in texts, all of them in one reading.
 *
 * The patterns make a tree of steps. For each word of a text the steps that it could be are looked up
 * once per distinct word, and each is taken if the step before it was taken as many words ago as its
 * gap allows. So the work for a word is at most the number of steps in the tree, whatever the text is:
 * nothing is ever tried again. (Kept per step is the last place where it was taken: the nearer it is,
 * the more may follow.)
 */
import { fold } from '../fold.ts';
import { LONGEST_GAP, type Pattern } from './pattern.ts';

/** Where a pattern stands: its number, and the characters of the text from its first word to its last. */
export interface Match {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

export interface Automaton {
  /** In the order of their last words. */
  readonly find: (text: string) => Match[];
  /** How many steps were looked at since it was made: its work, apart from reading characters. */
  readonly steps: () => number;
}

/** The edges of the tree that a word can be, as numbers; words that fold to several have several. */
type Edges = readonly Int32Array[];

const ROOT = 0;
/** More than any gap: nothing goes on from one sentence, or one text, to the next. */
const BETWEEN_SENTENCES = LONGEST_GAP + 2;
/** When to begin counting words anew, well below what 32 bits hold. */
const MOST_WORDS = 2 ** 30;

export function compilePatterns(patterns: readonly Pattern[]): Automaton {
  const tree = treeOf(patterns);
  const edgesOf = lookUp(tree);
  const { from, to, reach, accepts } = tree;
  const takenAt = new Int32Array(accepts.length).fill(-BETWEEN_SENTENCES);
  const beganAt = new Int32Array(accepts.length);
  let position = 0;
  let steps = 0;

  function take(edges: Int32Array, start: number, end: number, matches: Match[]): void {
    position++;
    steps += edges.length;
    for (let index = 0; index < edges.length; index++) {
      const edge = edges[index] ?? 0;
      const before = from[edge] ?? 0;
      if (before !== ROOT && position - (takenAt[before] ?? 0) > (reach[edge] ?? 0)) continue;
      const node = to[edge] ?? 0;
      takenAt[node] = position;
      beganAt[node] = before === ROOT ? start : (beganAt[before] ?? 0);
      for (const pattern of accepts[node] ?? []) {
        matches.push({ pattern, from: beganAt[node] ?? 0, to: end });
      }
    }
  }

  function find(text: string): Match[] {
    const matches: Match[] = [];
    position += BETWEEN_SENTENCES;
    if (position > MOST_WORDS) {
      position = 0;
      takenAt.fill(-BETWEEN_SENTENCES);
    }
    const length = text.length;
    for (let at = 0; at < length;) {
      const kind = kindAt(text, at);
      if (kind !== LETTER) {
        // A single letter is an abbreviation: “the U.S. Department” is one sentence.
        if (kind === STOP && endsSentence(text, at)) position += BETWEEN_SENTENCES;
        at++;
        continue;
      }
      const start = at;
      at = wordEnd(text, at);
      const words = edgesOf(text.slice(start, at));
      // Most words are in no pattern: they only count as words between.
      if (words === NOTHING) position++;
      else for (const edges of words) take(edges, start, at, matches);
    }
    return matches;
  }
  return { find, steps: () => steps };
}

interface Tree {
  /** By edge: the nodes that it joins, how many words later at most, and how far it is from the root. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly reach: Int32Array;
  readonly depth: Int32Array;
  /** By node: the patterns that end there. */
  readonly accepts: readonly (readonly number[])[];
  /** By folded word, and by the beginning of words: the edges that it is. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly beginnings: ReadonlyMap<string, readonly number[]>;
}

function treeOf(patterns: readonly Pattern[]): Tree {
  const accepts: number[][] = [[]];
  const edges: { from: number; to: number; reach: number; depth: number }[] = [];
  const known = new Map<string, number>();
  const words = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  const enter = (map: Map<string, number[]>, key: string, edge: number): void => {
    map.set(key, [...(map.get(key) ?? []), edge]);
  };
  for (const [number, rows] of patterns.entries()) {
    for (const row of rows) {
      let node = ROOT;
      for (const [depth, step] of row.entries()) {
        const key = `${node} ${step.gap} ${step.words.join(',')} ${step.beginnings.join(',')}`;
        const next = known.get(key) ?? accepts.length;
        if (!known.has(key)) {
          known.set(key, next);
          accepts.push([]);
          for (const word of step.words) enter(words, word, edges.length);
          for (const beginning of step.beginnings) enter(beginnings, beginning, edges.length);
          edges.push({ from: node, to: next, reach: step.gap + 1, depth });
        }
        node = next;
      }
      const ends = accepts[node];
      if (ends && !ends.includes(number)) ends.push(number);
    }
  }
  const column = (name: 'from' | 'to' | 'reach' | 'depth') =>
    Int32Array.from(edges, (edge) => edge[name]);
  return {
    from: column('from'),
    to: column('to'),
    reach: column('reach'),
    depth: column('depth'),
    accepts,
    words,
    beginnings,
  };
}

const NO_EDGES = new Int32Array(0);
const NOTHING: Edges = [NO_EDGES];
/** Distinct words remembered; hostile texts have more, and are then looked up again. */
const MOST_REMEMBERED = 100_000;

function lookUp({ words, beginnings, depth }: Tree): (word: string) => Edges {
  const longest = Math.max(0, ...[...beginnings.keys()].map((beginning) => beginning.length));
  const shortest = Math.min(...[...beginnings.keys()].map((beginning) => beginning.length));
  const edgesOf = (word: string): Int32Array => {
    const edges = new Set(words.get(word));
    for (let length = shortest; length <= Math.min(longest, word.length); length++) {
      for (const edge of beginnings.get(word.slice(0, length)) ?? []) edges.add(edge);
    }
    // The farthest from the root first: a step must not be taken from one that this word took itself.
    return Int32Array.from(edges).sort((a, b) => (depth[b] ?? 0) - (depth[a] ?? 0) || a - b);
  };
  const remembered = new Map<string, Edges>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const folded = fold(word).split(' ').filter(Boolean);
    const edges = folded.map(edgesOf);
    const answer = edges.length === 1 && edges[0]?.length === 0 ? NOTHING : edges;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, answer);
    return answer;
  };
}

const OTHER = 0;
const LETTER = 1;
const STOP = 2;
/** What each character of ASCII is. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(character)) return LETTER;
  return '.!?'.includes(character) ? STOP : OTHER;
});
const WORD_CHARACTER = /^[\p{L}\p{N}\p{M}]/u;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return KINDS[code] ?? OTHER;
  const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return WORD_CHARACTER.test(point) ? LETTER : OTHER;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 ? KINDS[code] !== LETTER : kindAt(text, at) !== LETTER) break;
    at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  }
  return at;
}

/** Whether a full stop, or what is like one, has a word of two letters or more before it and space after it. */
function endsSentence(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  if (at + 1 < text.length && after > 0x20) return false;
  const isWord = (place: number) => place >= 0 && kindAt(text, place) === LETTER;
  return !isWord(at - 1) || isWord(at - 2);
}
