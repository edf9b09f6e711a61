/** Texts that repeat others but for a name: who read the one has read the other. */
import { fold } from '../../fold.ts';

/** Words in a row that are compared. */
const SHINGLE = 6;
/** The part of a text's rows of words that another has to have, too. */
const ALIKE = 0.5;

/** Of `texts`, the places of those that nearly repeat one of `known`. */
export function nearDuplicates(
  texts: readonly string[],
  known: readonly string[],
): ReadonlySet<number> {
  const seen = new Set(known.flatMap(shinglesOf));
  return new Set(
    texts.flatMap((text, index) => {
      const shingles = shinglesOf(text);
      const alike = shingles.filter((one) => seen.has(one)).length;
      return alike / shingles.length >= ALIKE ? [index] : [];
    }),
  );
}

function shinglesOf(text: string): string[] {
  const words = fold(text).split(' ');
  const count = Math.max(1, words.length - SHINGLE + 1);
  const all = Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE).join(' '));
  return [...new Set(all)];
}
