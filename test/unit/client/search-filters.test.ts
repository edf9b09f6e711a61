import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { noFilters } from '../../../src/archive/search/query/query.ts';
import type { Year } from '../../../src/client/search/index/archive.ts';
import { MOST_SITES, showFilters } from '../../../src/client/search/page-filters.ts';
import type { PageParts } from '../../../src/client/search/page-parts.ts';
import type { Answer } from '../../../src/client/search/session.ts';

beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', { pathname: '/search/' });
  return () => vi.unstubAllGlobals();
});

/** What stands beside an answer of so many sites. */
function beside(sites: number): HTMLElement {
  const years = Array.from(
    { length: sites },
    (_, site) =>
      ({
        site: `s${site}.example`,
        document: 'privacy-policy',
        year: 2003,
        topics: [],
        languages: [],
      }) as unknown as Year,
  );
  const places = years.map((_, place) => place);
  const answer = {
    engine: { archive: { years } },
    years: places,
    yearsWithout: () => places,
  } as unknown as Answer;
  const parts = {
    filters: document.createElement('div'),
    years: document.createElement('div'),
    labels: {},
  } as unknown as PageParts;
  showFilters(parts, answer, { typed: 'x', filters: noFilters, sort: 'relevance' }, () => {});
  return parts.filters;
}

test('sites are left out where there are too many for a list, and the page says so', () => {
  const few = beside(MOST_SITES);
  expect(few.querySelectorAll('a').length).toBeGreaterThan(0);
  expect(few.textContent).toContain('88 more');
  const many = beside(MOST_SITES + 1);
  expect(many.querySelectorAll('a')).toHaveLength(0);
  expect(many.textContent).toContain(
    '101 sites answer, and more than 100 are not listed. Type site: and a name to choose one.',
  );
});
