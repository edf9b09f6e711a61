/** From the texts that answer to what a reader is shown: passages. */
import { placedWordsOf, wordsOf } from '../../archive/search/words.ts';
import { excerptOf, type Part, runsOf } from './excerpt.ts';
import type { Answer } from './session.ts';
import { passageAt, startsOf } from './terms.ts';

/** A passage that answers a question. */
export interface Hit {
  readonly site: string;
  readonly document: string;
  readonly version: string;
  /** The day on which its version was first observed: `2003-07-19`. */
  readonly date: string;
  /** The day since when the passage has stood there without a break. */
  readonly since: string;
  readonly language: string;
  /** The ids of the topics that the passage speaks of. */
  readonly topics: readonly string[];
  readonly passage: string;
  readonly text: string;
  /** Below the base path, with the words to mark there. */
  readonly address: string;
  readonly parts: readonly Part[];
}

/** Passages of fewer words are shown after others that answer as well. */
const BRIEF = 6;

/**
 * The passages of a text that answer best: those with the most of what is sought, and among them
 * first those that have it side by side. At most `most` of them; with `all` those with less too.
 *
 * @throws when the text cannot be loaded.
 */
export async function hitsOf(
  { engine, resolved }: Answer,
  number: number,
  { most, all = false }: { most: number; all?: boolean },
): Promise<Hit[]> {
  const text = engine.archive.text(number);
  const { passages, topics: names } = await engine.fragment(number);
  /** A heading says what passages are about; what they say is more of an answer. */
  const isBrief = (at: number): boolean => (passages[at]?.[2] ?? 0) < BRIEF;
  const starts = startsOf(passages.map(([, , words]) => words));
  const terms = resolved.clauses.filter(({ not }) => !not).flatMap(({ any }) => any);
  const rated = new Map<number, { terms: Set<number>; found: Set<number> }>();
  terms.forEach(({ places }, term) => {
    for (const position of places.get(number) ?? []) {
      const at = passageAt(starts, position);
      const one = rated.get(at) ?? { terms: new Set(), found: new Set() };
      rated.set(at, one);
      one.terms.add(term);
      one.found.add(position - (starts[at] ?? 0));
    }
  });
  const best = Math.max(0, ...[...rated.values()].map((one) => one.terms.size));
  return [...rated]
    .map(([at, one]) => ({
      at,
      terms: one.terms.size,
      found: [...one.found].sort((a, b) => a - b),
    }))
    .filter((one) => all || one.terms === best)
    .sort(
      (a, b) =>
        b.terms - a.terms ||
        together(b.found) - together(a.found) ||
        Number(isBrief(a.at)) - Number(isBrief(b.at)) ||
        a.at - b.at,
    )
    .slice(0, most)
    .flatMap(({ at, found }) => {
      const [id, passage, , since = '', topics = []] = passages[at] ?? ['', '', 0];
      return [
        {
          ...text,
          since: since === '' ? text.date : since,
          topics: topics.map((topic) => names[topic] ?? ''),
          passage: id,
          text: passage,
          address: `${text.address}?${marks(passage, found)}#${id}`,
          parts: excerptOf(passage, found),
        },
      ];
    });
}

/** How often two found words stand side by side. */
const together = (found: readonly number[]): number =>
  found.filter((at, index) => found[index - 1] === at - 1).length;

/** How many runs of words a link carries at most. */
const MARKED = 12;

/** The words as they stand in the passage, so that the page can mark them without guessing. */
function marks(text: string, found: readonly number[]): string {
  const runs = runsOf(text, placedWordsOf(text), found).map(({ start, end }) =>
    text.slice(start, end),
  );
  const distinct = new Map(runs.map((run) => [wordsOf(run).join(' '), run]));
  const given = new URLSearchParams();
  for (const run of [...distinct.values()].slice(0, MARKED)) given.append('mark', run);
  return given.toString();
}
