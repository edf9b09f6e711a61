/** Counts from an answer: whose last observed policy of a year has what was asked. */
import { passes } from '../../archive/search/passes.ts';
import type { Filters } from '../../archive/search/query/query.ts';
import type { Base, TrendPoint } from '../../archive/search/trend.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import type { Archive } from '../search/index/archive.ts';
import type { Answer } from '../search/session.ts';
import { textsThatAnswer } from '../search/versions.ts';

/**
 * For each year those that say it, of those that were observed. All conditions must hold in the
 * text that was observed last in the year. Privacy policies count, unless the question names
 * other documents; its other filters narrow down both numbers.
 */
export function trendOf({ engine, query, resolved }: Answer, base: Base): TrendPoint[] {
  const { archive } = engine;
  const filters = query.filters.documents.length > 0 ? query.filters : ofPolicies(query.filters);
  const all = Array.from({ length: archive.size }, (_, text) => text);
  const observed = unitsByYear(archive, base === 'texts' ? annual(all) : sites(), filters);
  const kept = base === 'same' ? inEveryYear(observed) : undefined;
  const texts = textsThatAnswer(engine, resolved, { whole: true });
  const saying = unitsByYear(archive, annual(texts), filters);
  return [...observed]
    .map(([year, units]) => ({
      year,
      saying: countOf(saying.get(year), kept),
      observed: countOf(units, kept),
    }))
    .sort((a, b) => a.year - b.year);

  function annual(some: readonly number[]): Counting[] {
    return some.flatMap((text) =>
      archive.annualOf(text).map((place) => ({
        place,
        unit: base === 'texts' ? archive.wordingOf(text) : (archive.years[place]?.site ?? ''),
      })),
    );
  }

  /** Also those of whose text the index has nothing, because it has no words. */
  function sites(): Counting[] {
    return archive.years.map(({ site }, place) => ({ place, unit: site }));
  }
}

const ofPolicies = (filters: Filters): Filters => ({ ...filters, documents: [PRIVACY_POLICY] });

/** What is counted: a site, or a text that any number of sites may have. */
type Unit = string | number;

/** What a document counts for in one of its years. */
interface Counting {
  /** In the archive's list of years. */
  readonly place: number;
  readonly unit: Unit;
}

function unitsByYear(
  archive: Archive,
  counting: readonly Counting[],
  filters: Filters,
): Map<number, Set<Unit>> {
  const units = new Map<number, Set<Unit>>();
  for (const { place, unit } of counting) {
    const year = archive.years[place];
    if (year === undefined || !passes(filters, year)) continue;
    const known = units.get(year.year) ?? new Set();
    units.set(year.year, known.add(unit));
  }
  return units;
}

function inEveryYear(observed: ReadonlyMap<number, ReadonlySet<Unit>>): Set<Unit> {
  const [first, ...others] = [...observed.values()];
  return new Set([...(first ?? [])].filter((unit) => others.every((units) => units.has(unit))));
}

const countOf = (units: ReadonlySet<Unit> | undefined, kept: ReadonlySet<Unit> | undefined) =>
  [...(units ?? [])].filter((unit) => kept === undefined || kept.has(unit)).length;
