/** What the archive holds of each year, for charts and the tables beside them. */
import type { Catalogue, YearEntry } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { type BarChart, barChart } from './bar-chart.ts';
import { number } from '../../archive/counted.ts';

/** A year between the first and the last in which anything was observed, itself maybe without. */
export interface YearFigures {
  readonly year: string;
  /** The year's own page; absent where the archive has nothing of the year. */
  readonly href?: string;
  readonly versions: string;
  readonly sites: string;
  readonly presumed: string;
  /** The median of the words of the versions observed; a dash where there are none. */
  readonly words: string;
}

export interface YearCharts {
  readonly years: readonly YearFigures[];
  readonly hasPresumed: boolean;
  /** Absent where there is one year or none: there is nothing to compare. */
  readonly coverage?: BarChart;
  readonly words?: BarChart;
}

/** More years than any archive of the web has: a wrong date must not draw ten thousand bars. */
const MOST_YEARS = 200;

export function yearCharts({ years }: Pick<Catalogue, 'years'>, link: Link): YearCharts {
  const all = everyYear(years);
  const figures = all.map(({ year, entry }): YearFigures => {
    const versions = entry?.versions ?? [];
    return {
      year,
      ...(entry === undefined ? {} : { href: link({ page: 'year', year }) }),
      versions: number(versions.length),
      sites: number(entry?.sites ?? 0),
      presumed: number(entry?.presumed.length ?? 0),
      words: versions.length === 0 ? '–' : number(medianWords(entry)),
    };
  });
  const values = (value: (entry: YearEntry | undefined) => number) =>
    all.map(({ year, entry }) => ({ label: year, value: value(entry) }));
  return {
    years: figures,
    hasPresumed: years.some(({ presumed }) => presumed.length > 0),
    ...(all.length < 2
      ? {}
      : {
          coverage: barChart(
            'Versions observed, by year',
            values((entry) => entry?.versions.length ?? 0),
          ),
          words: barChart('Words of a policy, median by year', values(medianWords)),
        }),
  };
}

function everyYear(
  years: readonly YearEntry[],
): { readonly year: string; readonly entry?: YearEntry }[] {
  const known = new Map(years.map((entry) => [entry.year, entry]));
  const [first, last] = [Number(years[0]?.year), Number(years.at(-1)?.year)];
  if (years.length === 0 || last - first >= MOST_YEARS) {
    return years.map((entry) => ({ year: entry.year, entry }));
  }
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index).padStart(4, '0');
    const entry = known.get(year);
    return entry === undefined ? { year } : { year, entry };
  });
}

/** The words of the version in the middle, the lower of two; 0 where nothing was observed. */
function medianWords(entry: YearEntry | undefined): number {
  const words = (entry?.versions ?? []).map(({ measures }) => measures.words).sort((a, b) => a - b);
  return words[Math.floor((words.length - 1) / 2)] ?? 0;
}
