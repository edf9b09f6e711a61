/** Questions drawn from texts, as someone who read them would type them. */
import type { SearchedDocument } from '../../../src/archive/search/oracle.ts';
import { placedWordsOf } from '../../../src/archive/search/words.ts';
import { randomFrom } from '../../../scripts/bench/random.ts';

/** `count` questions of `least` to `most` words that stand side by side in some passage. */
export function drawnQueries(
  documents: readonly SearchedDocument[],
  { seed, count, least, most }: { seed: string; count: number; least: number; most: number },
): string[] {
  const random = randomFrom(seed);
  const drawn = new Set<string>();
  const filled = documents.filter(({ versions }) =>
    versions.some(({ passages }) => passages.length > 0),
  );
  for (let tries = 0; drawn.size < count && tries < count * 1000; tries++) {
    const version = random.pick(random.pick(filled).versions);
    if (version.passages.length === 0) continue;
    const { text } = random.pick(version.passages);
    const words = placedWordsOf(text);
    const length = least + random.below(most - least + 1);
    if (words.length < length) continue;
    const first = random.below(words.length - length + 1);
    const typed = text.slice(words[first]?.start, words[first + length - 1]?.end);
    drawn.add(`"${typed.replace(/["“”„«»]/g, ' ')}"`);
  }
  return [...drawn];
}

/** Questions with two or three conditions whose words stand somewhere in one document. */
export function drawnPairs(
  documents: readonly SearchedDocument[],
  { seed, count }: { seed: string; count: number },
): string[] {
  const random = randomFrom(seed);
  const drawn = new Set<string>();
  const filled = documents.filter(({ versions }) =>
    versions.some(({ passages }) => passages.length > 0),
  );
  for (let tries = 0; drawn.size < count && tries < count * 1000; tries++) {
    const { versions } = random.pick(filled);
    const words = Array.from({ length: 2 + random.below(2) }, () => {
      const { passages } = random.pick(versions);
      const found = passages.length === 0 ? [] : placedWordsOf(random.pick(passages).text);
      return found.length === 0 ? '' : `"${random.pick(found).word}"`;
    });
    if (words.includes('')) continue;
    const [first, ...others] = words;
    const signs = ['', '', '-'];
    drawn.add([first, ...others.map((word) => random.pick(signs) + word)].join(' '));
  }
  return [...drawn];
}
