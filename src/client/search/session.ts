/** A question, answered: which documents in which years, and which versions show it. */
import type { Filters, Query } from '../../archive/search/query/query.ts';
import { type Facet, facets, passes } from '../../archive/search/passes.ts';
import type { Engine } from './engine.ts';
import type { Year } from './index/archive.ts';
import { scoresOf } from './rank.ts';
import { resolve, type Resolved, type UnknownWord } from './resolve.ts';
import {
  type Answering,
  type AnsweringVersion,
  textsThatAnswer,
  versionsThatAnswer,
} from './versions.ts';

export interface Answer {
  readonly query: Query;
  readonly engine: Engine;
  readonly resolved: Resolved;
  readonly unknown: readonly UnknownWord[];
  /** Places in the archive's list of years: every document in every year that answers. */
  readonly years: readonly number[];
  /** The same as if no filter were set but those that are not left out. */
  yearsWithout(facet: Facet): readonly number[];
  /** Versions that show it, best first. */
  readonly versions: readonly AnsweringVersion[];
}

/** @throws when a file of the index cannot be read. */
export async function ask(engine: Engine, query: Query): Promise<Answer> {
  const { filters } = query;
  const described = filters.topics.length + filters.languages.length > 0;
  const [resolved] = await Promise.all([
    resolve(engine, query),
    described ? engine.describe() : undefined,
  ]);
  const { archive } = engine;
  const found = await answering(engine, resolved, filters);
  const within = (leftOut?: Facet): number[] =>
    [...found.years].filter((place) => {
      const year = archive.years[place];
      return year !== undefined && passes(filters, year, leftOut);
    });
  const years = within();
  return {
    query,
    engine,
    resolved,
    unknown: resolved.unknown,
    years,
    yearsWithout: within,
    versions: ranked(engine, resolved, found, new Set(years)),
  };
}

async function answering(engine: Engine, resolved: Resolved, filters: Filters): Promise<Answering> {
  if (resolved.clauses.length === 0) return { years: new Set(), versions: [] };
  if (filters.annual !== true) {
    // Counts beside each filter are taken as if it were not set.
    const isWanted = (year: Year): boolean => facets.some((one) => passes(filters, year, one));
    return versionsThatAnswer(engine, resolved, isWanted);
  }
  const texts = textsThatAnswer(engine, resolved, { whole: true });
  return {
    years: new Set(texts.flatMap((text) => engine.archive.annualOf(text))),
    versions: texts.map((text) => ({ texts: [text], years: engine.archive.annualOf(text) })),
  };
}

/** The versions that were observed in one of the years, best first. */
function ranked(
  { archive }: Engine,
  resolved: Resolved,
  { versions }: Answering,
  years: ReadonlySet<number>,
): AnsweringVersion[] {
  const scores = scoresOf(archive, resolved);
  return versions
    .filter((version) => version.years.some((year) => years.has(year)))
    .map((version) => ({
      version,
      score: Math.max(...version.texts.map((text) => scores.get(text) ?? 0)),
    }))
    .sort((a, b) => b.score - a.score || a.version.texts[0] - b.version.texts[0])
    .map(({ version }) => version);
}
