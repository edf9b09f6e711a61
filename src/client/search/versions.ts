/**
 * Which versions answer a question: those for which all of its conditions hold. The index has the
 * last version of a year in one text, and of the others what they have besides. So most answers are
 * seen from one text; for the rest the index is asked in which versions each passage stands.
 */
import { versionsIn } from '../../archive/search/presence.ts';
import type { Engine } from './engine.ts';
import type { Year } from './index/archive.ts';
import type { Lives } from './index/lives.ts';
import type { Resolved } from './resolve.ts';

/** A version that answers, and where its passages are. */
export interface AnsweringVersion {
  /** The texts of the index that have passages of it; the first one is its own, or the nearest. */
  readonly texts: readonly [number, ...number[]];
  /** Its place among the versions of its document, where it is not that of its text. */
  readonly place?: number;
  /** Places in the archive's list of years: those in which it was observed. */
  readonly years: readonly number[];
}

export interface Answering {
  /** Places in the archive's list of years. */
  readonly years: ReadonlySet<number>;
  /** At least one for every year, and all that are seen from one text. */
  readonly versions: readonly AnsweringVersion[];
}

/** Conditions, each with the texts that have something of it. */
interface Sides {
  readonly sought: readonly ReadonlySet<number>[];
  readonly unwanted: readonly ReadonlySet<number>[];
}

/**
 * The texts that show by themselves that their version answers. With `whole`, of versions only that
 * the index has whole: they answer exactly when their text is among these.
 */
export function textsThatAnswer(
  { archive }: Engine,
  resolved: Resolved,
  { whole }: { whole: boolean },
): number[] {
  const { sought, unwanted } = sidesOf(resolved);
  const [rarest, ...others] = sought.toSorted((a, b) => a.size - b.size);
  const mustBeWhole = whole || unwanted.length > 0;
  return [...(rarest ?? [])].filter(
    (text) =>
      others.every((texts) => texts.has(text)) &&
      !unwanted.some((texts) => texts.has(text)) &&
      (!mustBeWhole || archive.isWhole(text)),
  );
}

/**
 * The years in which some version answers, and versions that show it; of years that are not wanted
 * some may be left out.
 *
 * @throws when a file of the index cannot be read.
 */
export async function versionsThatAnswer(
  engine: Engine,
  resolved: Resolved,
  isWanted: (year: Year) => boolean,
): Promise<Answering> {
  const { archive } = engine;
  const alone = textsThatAnswer(engine, resolved, { whole: false });
  const versions = alone.map((text): AnsweringVersion => ({
    texts: [text],
    years: archive.yearsOf(text),
  }));
  const years = new Set(versions.flatMap((version) => version.years));
  if (resolved.clauses.length < 2) return { years, versions };
  const open = undecided();
  const owners = [...new Set(open.map((place) => archive.years[place]?.owner ?? 0))];
  const textsByOwner = textsOfOwners(engine, resolved, new Set(owners));
  const left = new Set(open);
  await Promise.all(
    owners.map(async (owner) => {
      const texts = textsByOwner.get(owner) ?? [];
      const lives = await engine.lives(owner);
      for (const place of versionsOf(lives, texts, resolved)) {
        const observed = lives.yearsOf(place);
        const added = observed.filter((year) => left.delete(year));
        if (added.length === 0) continue;
        for (const year of added) years.add(year);
        versions.push({ texts: textsAt(place, lives, texts, resolved), place, years: observed });
      }
    }),
  );
  return { years, versions };

  /** Years that have all that is sought, but in no text that shows it by itself. */
  function undecided(): number[] {
    const [first, ...others] = sidesOf(resolved)
      .sought.toSorted((a, b) => a.size - b.size)
      .map((texts) => new Set([...texts].flatMap((text) => archive.yearsOf(text))));
    return [...(first ?? [])].filter((place) => {
      const year = archive.years[place];
      return (
        year?.several === true &&
        !years.has(place) &&
        others.every((one) => one.has(place)) &&
        isWanted(year)
      );
    });
  }
}

/** The versions of one document for which all conditions hold, by their places, in order. */
export function versionsOf(
  lives: Lives,
  texts: readonly number[],
  { clauses }: Resolved,
): number[] {
  const sets = clauses.map(({ not, any }) => {
    const versions = new Set<number>();
    for (const { places } of any) {
      for (const text of texts) addVersions(versions, lives, text, places.get(text) ?? []);
    }
    return { not, versions };
  });
  const first = sets.find(({ not }) => !not)?.versions ?? new Set<number>();
  return [...first]
    .filter((version) => sets.every(({ not, versions }) => versions.has(version) !== not))
    .sort((a, b) => a - b);
}

function addVersions(
  versions: Set<number>,
  lives: Lives,
  text: number,
  positions: readonly number[],
): void {
  const sets = new Set(positions.map((position) => lives.runsAt(text, position)));
  for (const runs of sets) for (const version of versionsIn(runs)) versions.add(version);
}

/** The texts with passages of the version that have something that is sought, the nearest first. */
function textsAt(
  place: number,
  lives: Lives,
  texts: readonly number[],
  { clauses }: Resolved,
): [number, ...number[]] {
  const sought = clauses.filter(({ not }) => !not).flatMap(({ any }) => any);
  const having = texts.filter((text) =>
    sought.some(({ places }) =>
      (places.get(text) ?? []).some((position) => lives.stands(text, position, place)),
    ),
  );
  const away = (text: number): number => Math.abs(lives.placeOf(text) - place);
  const [first = texts[0] ?? 0, ...others] = having.sort((a, b) => away(a) - away(b) || a - b);
  return [first, ...others];
}

/** For each of these documents its texts that have something of the question. */
export function textsOfOwners(
  { archive }: Engine,
  { clauses }: Resolved,
  owners: ReadonlySet<number>,
): Map<number, number[]> {
  const byOwner = new Map<number, Set<number>>();
  for (const { any } of clauses) {
    for (const text of any.flatMap(({ places }) => [...places.keys()])) {
      const owner = archive.ownerOf(text);
      if (!owners.has(owner)) continue;
      const texts = byOwner.get(owner) ?? new Set();
      byOwner.set(owner, texts.add(text));
    }
  }
  return new Map([...byOwner].map(([owner, texts]) => [owner, [...texts].sort((a, b) => a - b)]));
}

function sidesOf({ clauses }: Resolved): Sides {
  const sets = clauses.map(({ not, any }) => ({
    not,
    texts: new Set(any.flatMap(({ places }) => [...places.keys()])),
  }));
  return {
    sought: sets.flatMap(({ not, texts }) => (not ? [] : [texts])),
    unwanted: sets.flatMap(({ not, texts }) => (not ? [texts] : [])),
  };
}
