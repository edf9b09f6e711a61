/** The share of sites whose policy speaks of a topic, year by year, as a chart and as a table. */
import type { TopicEntry } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { type BarChart, barChart } from './bar-chart.ts';
import { number } from '../../archive/counted.ts';

export interface TopicYears {
  /** Absent where there is one year or none: there is nothing to compare. */
  readonly chart?: BarChart;
  readonly rows: readonly TopicYearRow[];
}

export interface TopicYearRow {
  readonly year: string;
  /** The page of the year's passages; absent where there are none. */
  readonly href?: string;
  readonly speaking: string;
  readonly assessed: string;
  /** `67%`; a dash where no site was assessed. */
  readonly share: string;
}

/** More years than any archive of the web has: a wrong date must not draw ten thousand bars. */
const MOST_YEARS = 200;

export function topicYears({ id, census }: TopicEntry, link: Link): TopicYears {
  const known = new Map(census.years.map((one) => [one.year, one]));
  const rows = span([...known.keys()]).map((year) => {
    const { assessed = 0, speaking = [] } = known.get(year) ?? {};
    const percent = assessed === 0 ? 0 : Math.round((100 * speaking.length) / assessed);
    return { year, assessed, speaking: speaking.length, percent };
  });
  return {
    ...(rows.length < 2
      ? {}
      : {
          chart: barChart(
            'Sites whose policy speaks of it, in percent of those assessed, by year',
            rows.map(({ year, percent }) => ({ label: year, value: percent })),
          ),
        }),
    rows: rows.map(({ year, assessed, speaking, percent }) => ({
      year,
      ...(speaking === 0 ? {} : { href: link({ page: 'topic-year', topic: id, year }) }),
      speaking: number(speaking),
      assessed: number(assessed),
      share: assessed === 0 ? '–' : `${percent}%`,
    })),
  };
}

/** Every year from the first to the last. */
function span(years: readonly string[]): string[] {
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  if (years.length === 0 || last - first >= MOST_YEARS) return [...years];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String(first + index).padStart(4, '0'),
  );
}
