/** The parts of a change in reading order, from what corresponds to what. */
import type { Passage } from '../types.ts';
import type { Change, Part, Run } from './change.ts';
import { classOf, saysTheSame, type Context } from './class.ts';
import { headingsOf } from './headings.ts';
import type { Link } from './link.ts';
import type { Moves } from './moves.ts';
import { runsBetween } from './runs.ts';
import { sameWordForWord } from './same.ts';
import { isWord } from './tokens.ts';

/**
 * Walks both versions at once, from link to link; in between comes what went and then what came.
 * `links` are in the order of both sides.
 */
export function partsOf(
  from: readonly Passage[],
  to: readonly Passage[],
  links: readonly Link[],
  moves: Moves,
  extraction: boolean,
): Change['parts'] {
  const parts: Part[] = [];
  const numbers = numbered(moves);
  const underSameHeadings = headingsOf(from, to, links, moves);
  const standing: Context = { extraction, underSameHeadings: true };
  let [i, j] = [0, 0];
  const classed = (part: Parameters<typeof classOf>[0], at: Context): void => {
    parts.push({ ...part, class: classOf(part, at) } as Part);
  };

  const goOn = (untilFrom: number, untilTo: number): void => {
    while (i < untilFrom) {
      if (!moves.from.has(i)) {
        classed({ kind: 'removed', from: from[i] as Passage }, standing);
        i++;
        continue;
      }
      const start = i++;
      const move = numbers.get(start) ?? 0;
      while (i < untilFrom && numbers.get(i) === move) i++;
      parts.push({ kind: 'left', move, from: from.slice(start, i) });
    }
    while (j < untilTo) {
      const stood = moves.to.get(j);
      if (stood === undefined) {
        classed({ kind: 'added', to: to[j] as Passage }, standing);
        j++;
        continue;
      }
      const start = j++;
      const move = numbers.get(stood) ?? 0;
      while (j < untilTo && numbers.get(moves.to.get(j) ?? -1) === move) j++;
      const left = from.slice(stood, stood + j - start);
      const came = to.slice(start, j);
      const words = left.map((passage, at) => runsIfDiffering(passage, came[at] as Passage));
      classed(
        { kind: 'moved', move, from: left, to: came, words },
        {
          extraction,
          underSameHeadings: underSameHeadings({ from: stood, to: start, length: j - start }),
        },
      );
    }
  };

  for (const link of links) {
    goOn(link.from[0], link.to[0]);
    const [a, b] = [from.slice(...link.from), to.slice(...link.to)];
    [i, j] = [link.from[1], link.to[1]];
    const [one, other] = [a[0] as Passage, b[0] as Passage];
    const isOne = a.length === 1 && b.length === 1;
    if (isOne && sameWordForWord(one, other)) {
      keep(parts, one, other);
      continue;
    }
    const words = runsBetween(joined(a), joined(b));
    if (!keepsAWord(words) && !saysTheSame(a, b)) {
      // They share words, but none in the order of both: nobody would see one text in them.
      for (const passage of a) classed({ kind: 'removed', from: passage }, standing);
      for (const passage of b) classed({ kind: 'added', to: passage }, standing);
    } else if (isOne) classed({ kind: 'edited', from: one, to: other, words }, standing);
    else classed({ kind: 'regrouped', from: a, to: b, words }, standing);
  }
  goOn(from.length, to.length);
  return parts;
}

function keep(parts: Part[], from: Passage, to: Passage): void {
  const last = parts.at(-1);
  if (last?.kind !== 'kept') parts.push({ kind: 'kept', from: [from], to: [to] });
  else {
    (last.from as Passage[]).push(from);
    (last.to as Passage[]).push(to);
  }
}

const keepsAWord = (runs: readonly Run[]): boolean =>
  runs.some(({ kind, text }) => kind === 'kept' && isWord(text));

const runsIfDiffering = (from: Passage, to: Passage): readonly Run[] =>
  from.text === to.text ? [] : runsBetween(from.text, to.text);

/** A line feed is the border between two passages: no passage's text holds one. */
const joined = (passages: readonly Passage[]): string =>
  passages.map(({ text }) => text).join('\n');

/** Passages that stand one after the other on both sides moved together. In the order of `to`. */
function numbered({ to }: Moves): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let [number, before, last] = [0, -2, -2];
  for (const [place, index] of [...to].sort((a, b) => a[0] - b[0])) {
    if (place !== last + 1 || index !== before + 1) number++;
    numbers.set(index, number);
    [last, before] = [place, index];
  }
  return numbers;
}
