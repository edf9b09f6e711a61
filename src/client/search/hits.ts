/** From the versions that answer to what a reader is shown: passages. */
import { href } from '../../archive/urls.ts';
import { placedWordsOf, wordsOf } from '../../archive/search/words.ts';
import { excerptOf, type Part, runsOf } from './excerpt.ts';
import type { Lives } from './index/lives.ts';
import type { Answer } from './session.ts';
import { passageAt, startsOf } from './terms.ts';
import type { AnsweringVersion } from './versions.ts';

/** A passage that answers a question. */
export interface Hit {
  readonly site: string;
  readonly document: string;
  readonly version: string;
  /** The day on which its version was first observed: `2003-07-19`. */
  readonly date: string;
  /** The day since when the passage has stood there without a break. */
  readonly since: string;
  /** In how many versions of the document it stands, word for word. */
  readonly versions: number;
  readonly language: string;
  /** The ids of the topics that the passage speaks of. */
  readonly topics: readonly string[];
  readonly passage: string;
  readonly text: string;
  /** Below the base path, with the words to mark there. */
  readonly address: string;
  /** The words to mark on any page that has the passage, as the part of an address after `?`. */
  readonly marks: string;
  readonly parts: readonly Part[];
  /** Where the index has it: a text, and the position of a word of it. */
  readonly at: { readonly text: number; readonly position: number };
}

export interface HitsWanted {
  readonly most: number;
  /** Those with less of what is sought as well. */
  readonly all?: boolean;
  /** First those that have stood there for longest. */
  readonly oldest?: boolean;
}

/** Passages of fewer words are shown after others that answer as well. */
const BRIEF = 6;

/**
 * The passages of a version that answer best: those with the most of what is sought, and among them
 * first those that have it side by side.
 *
 * @throws when a text cannot be loaded.
 */
export async function hitsOf(
  answer: Answer,
  version: AnsweringVersion,
  { most, all = false, oldest = false }: HitsWanted,
): Promise<Hit[]> {
  const { archive } = answer.engine;
  const { place } = version;
  const lives =
    place === undefined ? undefined : await answer.engine.lives(archive.ownerOf(version.texts[0]));
  const rated = await Promise.all(version.texts.map((text) => ratedIn(answer, text, lives, place)));
  const single = answer.query.clauses.filter(({ not }) => !not).length === 1;
  // One text may have what another one has as well.
  const distinct = new Map(rated.flat().map((one) => [`${one.passage} ${one.text}`, one]));
  const best = Math.max(0, ...[...distinct.values()].map((one) => one.terms));
  return [...distinct.values()]
    .filter((one) => all || (oldest && single) || one.terms === best)
    .sort(
      (a, b) =>
        (oldest && single ? 0 : b.terms - a.terms) ||
        (oldest ? compare(a.since, b.since) : 0) ||
        together(b.found) - together(a.found) ||
        Number(a.brief) - Number(b.brief) ||
        a.order - b.order,
    )
    .slice(0, most)
    .map(({ terms: _, found, brief: __, order: ___, ...one }) => {
      const given = marks(one.text, found);
      const { site, document, version: id } = one;
      return {
        ...one,
        marks: given,
        address: `${href({ page: 'version', site, document, version: id })}?${given}#${one.passage}`,
        parts: excerptOf(one.text, found),
      };
    });
}

type Rated = Omit<Hit, 'address' | 'marks' | 'parts'> & {
  /** How many of the things that are sought it has, and the places of their words in it. */
  readonly terms: number;
  readonly found: readonly number[];
  /** A heading says what passages are about; what they say is more of an answer. */
  readonly brief: boolean;
  readonly order: number;
};

/** The passages of one text of the index that have something that is sought; those in version `place`. */
async function ratedIn(
  { engine, resolved }: Answer,
  number: number,
  lives: Lives | undefined,
  place: number | undefined,
): Promise<Rated[]> {
  const text = await engine.text(number);
  const { passages, topics: names } = await engine.fragment(number);
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
  return [...rated].flatMap(([at, one]) => {
    const position = starts[at] ?? 0;
    const [id, passage, words, versions, since = '', topics = []] = passages[at] ?? ['', '', 0, 1];
    const own = { ...text, since: since === '' ? text.date : since };
    const elsewhere = lives !== undefined && place !== undefined;
    if (elsewhere && !lives.stands(number, position, place)) return [];
    const { site, document, language, version, date } = own;
    return [
      {
        site,
        document,
        language,
        version: elsewhere ? lives.versionAt(place) : version,
        date: elsewhere ? lives.dateAt(place) : date,
        since: elsewhere ? lives.since(number, position, place) : own.since,
        versions,
        topics: topics.map((topic) => names[topic] ?? ''),
        passage: id,
        text: passage,
        at: { text: number, position },
        terms: one.terms.size,
        found: [...one.found].sort((a, b) => a - b),
        brief: words < BRIEF,
        order: at,
      },
    ];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How often two found words stand side by side. */
const together = (found: readonly number[]): number =>
  found.filter((at, index) => found[index - 1] === at - 1).length;

/** How many runs of words a link carries at most. */
const MARKED = 12;

/** The words as they stand in the passage, so that a page can mark them without guessing. */
function marks(text: string, found: readonly number[]): string {
  const runs = runsOf(text, placedWordsOf(text), found).map(({ start, end }) =>
    text.slice(start, end),
  );
  const distinct = new Map(runs.map((run) => [wordsOf(run).join(' '), run]));
  const given = new URLSearchParams();
  for (const run of [...distinct.values()].slice(0, MARKED)) given.append('mark', run);
  return given.toString();
}
