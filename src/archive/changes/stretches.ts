/** Two lists of tokens as consecutive stretches that both have, or that differ. */
import { diffArrays } from 'diff';
import { isWord, type Token } from './tokens.ts';

/** How many tokens of either side come next; `same` where they are the same on both. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly same: boolean;
}

/** So many comparisons one alignment may take at most; never a matter of time, as no machine's is alike. */
const STEPS = 30_000_000;
/** So many differing tokens at most: the paths that are remembered grow with their square. */
const MOST_EDITS = 1_500;

/**
 * The stretches of both lists, from the first token to the last. Texts that differ in too many words
 * are compared by sentences first; where that is too much they differ as a whole.
 */
export function stretchesOf(from: readonly Token[], to: readonly Token[]): Stretch[] {
  const [a, b] = [from, to].map((tokens) => tokens.map(({ text }) => text)) as [string[], string[]];
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = [a.slice(start, a.length - end), b.slice(start, b.length - end)] as const;
  return coherent(
    [
      { from: start, to: start, same: true },
      ...(byWords(...middle) ?? bySentences(...middle) ?? apart(...middle)),
      { from: end, to: end, same: true },
    ],
    a,
    b,
  );
}

const apart = (from: readonly string[], to: readonly string[]): Stretch[] => [
  { from: from.length, to: to.length, same: false },
];

function byWords(from: string[], to: string[]): Stretch[] | undefined {
  if (from.length === 0 || to.length === 0) return apart(from, to);
  return aligned(from, to);
}

function aligned(from: string[], to: string[]): Stretch[] | undefined {
  const most = Math.floor(STEPS / (from.length + to.length + 1));
  const changes = diffArrays(from, to, { maxEditLength: Math.min(MOST_EDITS, most) });
  return changes?.map(({ added, removed, count }) => ({
    from: added ? 0 : count,
    to: removed ? 0 : count,
    same: !added && !removed,
  }));
}

function bySentences(from: string[], to: string[]): Stretch[] | undefined {
  const [a, b] = [sentences(from), sentences(to)];
  const says = (list: readonly string[][]) => list.map((sentence) => sentence.join(' '));
  const changes = aligned(says(a), says(b));
  if (changes === undefined) return undefined;
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  let [removed, added]: [string[][], string[][]] = [[], []];
  const close = () => {
    const [gone, come] = [removed.flat(), added.flat()];
    found.push(...(byWords(gone, come) ?? apart(gone, come)));
    [removed, added] = [[], []];
  };
  for (const change of changes) {
    const [gone, come] = [a.slice(i, i + change.from), b.slice(j, j + change.to)];
    i += change.from;
    j += change.to;
    if (change.same) {
      close();
      const length = gone.flat().length;
      found.push({ from: length, to: length, same: true });
    } else {
      removed.push(...gone);
      added.push(...come);
    }
  }
  close();
  return found;
}

const ENDS_SENTENCE = new Set(['.', '!', '?', ';', ':', '。', '！', '？', '；']);

function sentences(tokens: readonly string[]): string[][] {
  const found: string[][] = [];
  let start = 0;
  for (const [index, text] of tokens.entries()) {
    if (!ENDS_SENTENCE.has(text)) continue;
    found.push(tokens.slice(start, index + 1));
    start = index + 1;
  }
  if (start < tokens.length) found.push(tokens.slice(start));
  return found;
}

/** A stretch, and how many words it has on the side where it has more. */
interface Weighed extends Stretch {
  readonly words: number;
}

/**
 * Words that two wordings share by chance (“of the”) between words that differ make a change hard to
 * read: they are taken out and put in with their neighbours where they are fewer than what differs
 * on either side, as in the semantic clean-up of diff-match-patch (Fraser 2006).
 */
function coherent(list: readonly Stretch[], a: readonly string[], b: readonly string[]): Stretch[] {
  const [wordsA, wordsB] = [wordsUpTo(a), wordsUpTo(b)];
  const found: Weighed[] = [];
  let [i, j] = [0, 0];
  const weigh = (from: number, to: number, endA: number, endB: number): number =>
    Math.max(
      (wordsA[endA] ?? 0) - (wordsA[endA - from] ?? 0),
      (wordsB[endB] ?? 0) - (wordsB[endB - to] ?? 0),
    );
  for (const { from, to, same } of list) {
    if (from + to === 0) continue;
    [i, j] = [i + from, j + to];
    const last = found.at(-1)?.same === same ? found.pop() : undefined;
    const [ofA, ofB] = [from + (last?.from ?? 0), to + (last?.to ?? 0)];
    found.push({ from: ofA, to: ofB, same, words: weigh(ofA, ofB, i, j) });
    while (found.length >= 3) {
      const [before, between, after] = found.slice(-3) as [Weighed, Weighed, Weighed];
      if (after.same || isTelling(between.words, Math.min(before.words, after.words))) break;
      const all = [
        before.from + between.from + after.from,
        before.to + between.to + after.to,
      ] as const;
      found.splice(-3, 3, { from: all[0], to: all[1], same: false, words: weigh(...all, i, j) });
    }
  }
  return found;
}

/** Names on either side of a comma are two, but phrases are one. */
const isTelling = (between: number, around: number): boolean =>
  between === 0 ? around <= 2 : between >= around;

/** At each index how many words stand before it. */
function wordsUpTo(tokens: readonly string[]): Uint32Array {
  const sums = new Uint32Array(tokens.length + 1);
  for (const [index, token] of tokens.entries())
    sums[index + 1] = (sums[index] ?? 0) + Number(isWord(token));
  return sums;
}
