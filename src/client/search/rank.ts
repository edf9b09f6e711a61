/** How well each text answers: Okapi BM25, with a premium where the terms stand close together. */
import type { Archive } from './index/archive.ts';
import type { Resolved } from './resolve.ts';

/** The usual constants of BM25 (Robertson and Zaragoza 2009). */
const [SATURATION, LENGTH] = [1.2, 0.75];

/** Words apart at which two terms still count as close, and what that is worth. */
const CLOSE = 8;
const PREMIUM = 2;

/** The scores of all texts that have something that is sought. */
export function scoresOf(archive: Archive, { clauses }: Resolved): Map<number, number> {
  const terms = clauses.filter(({ not }) => !not).flatMap(({ any }) => any);
  const scores = new Map<number, number>();
  let words = 0;
  for (let text = 0; text < archive.size; text++) words += archive.wordsOf(text);
  const average = words / Math.max(1, archive.size);
  for (const { places } of terms) {
    const rarity = Math.log(1 + (archive.size - places.size + 0.5) / (places.size + 0.5));
    for (const [text, positions] of places) {
      const long = 1 - LENGTH + (LENGTH * archive.wordsOf(text)) / average;
      const often = (positions.length * (SATURATION + 1)) / (positions.length + SATURATION * long);
      scores.set(text, (scores.get(text) ?? 0) + rarity * often);
    }
  }
  terms.slice(1).forEach(({ places }, index) => {
    for (const [text, positions] of terms[index]?.places ?? []) {
      const near = isClose(positions, places.get(text) ?? []);
      if (near) scores.set(text, (scores.get(text) ?? 0) + PREMIUM);
    }
  });
  return scores;
}

/** Whether some position of the second list follows one of the first closely. */
function isClose(first: readonly number[], second: readonly number[]): boolean {
  let at = 0;
  return first.some((position) => {
    while ((second[at] ?? Infinity) <= position) at++;
    return (second[at] ?? Infinity) - position <= CLOSE;
  });
}
