/** Which texts have a term, and where. */
import type { Near, Phrase, Term } from '../../archive/search/query/query.ts';
import type { Engine } from './engine.ts';

/** For each text that has the term the positions of its words. */
export type TermPlaces = ReadonlyMap<number, readonly number[]>;

/** @throws when a file of the index cannot be read. */
export function placesOfTerm(engine: Engine, term: Term): Promise<TermPlaces> {
  return term.kind === 'phrase' ? placesOfPhrase(engine, term) : placesOfNear(engine, term);
}

/** Words side by side: where the next word of the phrase is at the next position. */
async function placesOfPhrase(engine: Engine, { words, open }: Phrase): Promise<TermPlaces> {
  const last = words.length - 1;
  const each = await Promise.all(
    words.map((word, index) => engine.placesOf(word, open && index === last)),
  );
  const [first, ...others] = each;
  if (first === undefined || others.length === 0) return first ?? new Map();
  const found = new Map<number, readonly number[]>();
  for (const text of textsWithAll(each)) {
    const sets = others.map((places) => new Set(places.get(text)));
    const starts = (first.get(text) ?? []).filter((start) =>
      sets.every((positions, index) => positions.has(start + index + 1)),
    );
    const positions = starts.flatMap((start) => words.map((_, index) => start + index));
    if (positions.length > 0) found.set(text, positions);
  }
  return found;
}

/** Words in the same passage. */
async function placesOfNear(engine: Engine, { words }: Near): Promise<TermPlaces> {
  const each = await Promise.all(words.map((word) => engine.placesOf(word, false)));
  const found = new Map<number, readonly number[]>();
  await Promise.all(
    textsWithAll(each).map(async (text) => {
      const starts = startsOf(await engine.bounds(text));
      const places = each.map((one) => one.get(text) ?? []);
      const passages = places.map((one) => new Set(one.map((at) => passageAt(starts, at))));
      const inAll = (at: number): boolean =>
        passages.every((having) => having.has(passageAt(starts, at)));
      const positions = places.flat().filter(inAll);
      if (positions.length > 0)
        found.set(
          text,
          positions.sort((a, b) => a - b),
        );
    }),
  );
  return found;
}

function textsWithAll(each: readonly TermPlaces[]): number[] {
  const [rarest, ...others] = each.toSorted((a, b) => a.size - b.size);
  return [...(rarest?.keys() ?? [])].filter((text) => others.every((places) => places.has(text)));
}

/** The positions at which passages begin: between two of them one is left out. */
export function startsOf(lengths: readonly number[]): number[] {
  let start = 0;
  return lengths.map((length) => (start += length + 1) - length - 1);
}

/** Which passage a position is in. */
export function passageAt(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
