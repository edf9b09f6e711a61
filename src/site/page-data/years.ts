/** The years in which anything was observed, as charts and as a table. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import type { Head } from './head.ts';
import { yearCharts, type YearCharts } from './year-figures.ts';

export interface YearsPage {
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly charts: YearCharts;
}

export function yearsPage(archive: Catalogue, link: Link): YearsPage {
  const summary =
    'The years in which policies were observed. A year without captures says nothing about ' +
    'whether a policy was in force.';
  return {
    head: {
      title: 'Years',
      description: summary,
      path: link({ page: 'years' }),
      section: 'years',
      crumbs: [{ text: 'Years' }],
    },
    title: 'Years',
    summary,
    charts: yearCharts(archive, link),
  };
}
