/** A question, answered: which documents in which years, and which texts show it. */
import type { Filters, Query } from '../../archive/search/query/query.ts';
import { type Facet, passes } from '../../archive/search/passes.ts';
import type { Engine } from './engine.ts';
import { scoresOf } from './rank.ts';
import { resolve, type Resolved, type UnknownWord } from './resolve.ts';

export interface Answer {
  readonly query: Query;
  readonly engine: Engine;
  readonly resolved: Resolved;
  readonly unknown: readonly UnknownWord[];
  /** Places in the archive's list of years: every document in every year that answers. */
  readonly years: readonly number[];
  /** The same as if no filter were set but those that are not left out. */
  yearsWithout(facet: Facet): readonly number[];
  /** The texts that show it, best first. */
  readonly texts: readonly number[];
}

/** @throws when a file of the index cannot be read. */
export async function ask(engine: Engine, query: Query): Promise<Answer> {
  const resolved = await resolve(engine, query);
  const unfiltered = query.clauses.length === 0 ? new Set<number>() : yearsOf(engine, resolved);
  const within = (filters: Filters, leftOut?: Facet): number[] =>
    [...unfiltered].filter((place) => {
      const year = engine.archive.years[place];
      return year !== undefined && passes(filters, year, leftOut);
    });
  const years = within(query.filters);
  return {
    query,
    engine,
    resolved,
    unknown: resolved.unknown,
    years,
    yearsWithout: (facet) => within(query.filters, facet),
    texts: textsOf(engine, resolved, new Set(years)),
  };
}

/** The years in which all conditions hold: some condition of a question is always one that seeks. */
function yearsOf({ archive }: Engine, { clauses }: Resolved): Set<number> {
  const sets = clauses.map(({ not, any }) => {
    const texts = new Set(any.flatMap(({ places }) => [...places.keys()]));
    return { not, years: new Set([...texts].flatMap((text) => archive.yearsOf(text))) };
  });
  const [first, ...others] = sets.toSorted(
    (a, b) => Number(a.not) - Number(b.not) || a.years.size - b.years.size,
  );
  return new Set(
    [...(first?.years ?? [])].filter((year) =>
      others.every(({ not, years }) => years.has(year) !== not),
    ),
  );
}

function textsOf({ archive }: Engine, resolved: Resolved, years: ReadonlySet<number>): number[] {
  const scores = scoresOf(archive, resolved);
  return [...scores]
    .filter(([text]) => archive.yearsOf(text).some((year) => years.has(year)))
    .sort(([a, one], [b, other]) => other - one || a - b)
    .map(([text]) => text);
}
