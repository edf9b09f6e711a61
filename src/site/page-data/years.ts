/** The list of years in which anything was observed. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from './counts.ts';
import type { Head } from './head.ts';
import { presumption } from './year.ts';

export interface YearsPage {
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly years: readonly YearItem[];
}

export interface YearItem {
  readonly year: string;
  readonly href: string;
  readonly holdings: string;
}

export function yearsPage({ years }: Catalogue, link: Link): YearsPage {
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
    years: years.map(({ year, versions, presumed, sites }) => ({
      year,
      href: link({ page: 'year', year }),
      holdings: [
        versions.length === 0
          ? 'nothing observed'
          : `${counted(versions.length, 'version')} from ${counted(sites, 'site')}`,
        ...(presumed.length === 0 ? [] : [presumption(presumed.length)]),
      ].join('; '),
    })),
  };
}
