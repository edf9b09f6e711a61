import { describe, expect, test } from 'vitest';
import type { SiteEntry } from '../../../src/archive/catalogue.ts';
import type { Capture } from '../../../src/archive/types.ts';
import { homePage } from '../../../src/site/page-data/home.ts';
import { versionItem } from '../../../src/site/page-data/items.ts';
import { slices, type Slice } from '../../../src/site/page-data/paging.ts';
import { policiesPage } from '../../../src/site/page-data/policies.ts';
import { quotationsOf } from '../../../src/site/page-data/quotation.ts';
import { ofYear, positioned, yearPage } from '../../../src/site/page-data/year.ts';
import { yearsPage } from '../../../src/site/page-data/years.ts';
import { aChange, anArchive, aTopic, aVersion, link } from './an-archive.ts';
import { siteOf } from './a-history.ts';

const sites = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aVersion(`site-${index}.com`, [`2003-01-01T00:00:${String(index % 60).padStart(2, '0')}Z`]),
  );
const first = <Item>(items: readonly Item[]) => slices(items)[0] as Slice<Item>;

describe('the home page', () => {
  test('tells what is in the archive', () => {
    const archive = anArchive([
      aVersion('a.com', ['2003-07-19T00:00:00Z', '2004-01-01T00:00:00Z']),
      aVersion('b.com', ['2010-01-01T00:00:00Z']),
    ]);
    const page = homePage(archive, link);
    expect(page.title).toBe('What privacy policies said, when');
    expect(page.holdings).toBe('2\u00A0policies, 2\u00A0sites, 2003–2010');
  });

  test('counts versions and policies apart where policies changed', () => {
    const archive = anArchive([
      aVersion('a.com', ['2003-07-19T00:00:00Z']),
      aVersion('a.com', ['2004-01-01T00:00:00Z']),
      aVersion('a.com', ['2004-01-01T00:00:00Z'], { document: 'cookie-policy' }),
    ]);
    const page = homePage(archive, link);
    expect(page.title).toBe('What privacy policies and other terms said, when');
    expect(page.holdings).toBe('3\u00A0versions of 2\u00A0policies, 1\u00A0site, 2003–2004');
  });

  test('lists sites while they are few', () => {
    expect(homePage(anArchive(sites(20)), link).sites).toHaveLength(20);
    expect(homePage(anArchive(sites(21)), link).sites).toEqual([]);
  });

  test('stands when the archive is empty', () => {
    const page = homePage(anArchive([]), link);
    expect(page.holdings).toBe('0\u00A0policies, 0\u00A0sites');
    expect(page.charts.coverage).toBeUndefined();
    expect(page.example).toBeUndefined();
  });

  test('offers a search that finds something', () => {
    const archive = anArchive(
      [aVersion('a.com', ['2003-07-19T00:00:00Z'], { topics: ['beacons'] })],
      {
        topics: [aTopic('cookies', ['cookies']), aTopic('beacons', ['beacon*', 'clear gif'])],
      },
    );
    expect(homePage(archive, link).example).toEqual({
      text: 'clear gif',
      href: '/archive/search/?q=clear%20gif',
    });
  });
});

describe('an entry of a list', () => {
  const documentOf = (rest: { document?: string; title?: string }) => {
    const [entry] = anArchive([aVersion('a.com', ['2003-07-19T00:00:00Z'], rest)]).versions;
    return entry && versionItem(entry, link).document;
  };

  test('names the kind of terms where that is no privacy policy', () => {
    expect(documentOf({})).toBeUndefined();
    expect(documentOf({ document: 'cookie-policy' })).toBe('Cookie policy');
  });

  test('does not say it twice where the text is called so', () => {
    expect(documentOf({ document: 'cookie-policy', title: 'COOKIE POLICY' })).toBeUndefined();
  });
});

describe('the list of sites', () => {
  test('continues on further pages, which say so in their titles', () => {
    const archive = anArchive(sites(201));
    const [one, two] = slices(archive.sites).map((slice) => policiesPage(archive, slice, link));
    expect(one?.sites).toHaveLength(200);
    expect(one?.pager?.next).toBe('/archive/policies/page-2/');
    expect(two?.title).toBe('Policies by site, page 2 of 2');
    expect(two?.head.path).toBe('/archive/policies/page-2/');
  });
});

describe('the page of a site', () => {
  const failed: Capture = {
    site: 'a.com',
    document: 'privacy-policy',
    at: '2004-01-01T00:00:00Z',
    url: 'http://a.com/',
    source: 'corpus',
    format: 'corpus',
    original: '0'.repeat(64),
    extension: 'md',
    status: 'empty',
  };
  const archive = anArchive(
    [
      aVersion('a.com', ['2003-01-01T00:00:00Z']),
      aVersion('a.com', ['2005-01-01T00:00:00Z']),
      aVersion('a.com', ['2004-06-01T00:00:00Z'], { document: 'cookie-policy' }),
    ],
    { failed: [failed] },
  );
  const site = archive.sites[0] as SiteEntry;

  test('shows each document with its versions and failed captures in the order of time', () => {
    const { documents } = siteOf(archive, site);
    expect(documents.map(({ label, entries }) => [label, entries.map(({ kind }) => kind)])).toEqual(
      [
        ['Cookie policy', ['version']],
        ['Privacy policy', ['version', 'silence', 'failed', 'version']],
      ],
    );
  });

  test('counts what was observed, and when', () => {
    expect(siteOf(archive, site).summary).toBe(
      '3 versions from 4 captures, 1 of them failed, observed from 1 January 2003 to 1 January 2005.',
    );
  });
});

describe('the quotation of a version', () => {
  test('prefers a passage that says something to a heading', () => {
    const quotations = quotationsOf(
      [
        { id: 'p-1', kind: 'heading', level: 2, text: 'Cookies' },
        { id: 'p-2', kind: 'paragraph', level: 0, text: 'We use cookies.' },
      ],
      [
        { topic: 'cookies', passage: 'p-1', score: 1, terms: ['Cookies'] },
        { topic: 'cookies', passage: 'p-2', score: 1, terms: ['cookies'] },
      ],
    );
    expect(quotations.get('cookies')).toMatchObject({ passage: 'p-2', passages: 2 });
  });
});

describe('the page of a year', () => {
  test('leads to the nearest years in which anything was observed', () => {
    const archive = anArchive(
      ['2001', '2003', '2007'].map((year) => aVersion('a.com', [`${year}-01-01T00:00:00Z`])),
    );
    const middle = positioned(archive.years)[1];
    if (!middle) throw new Error('no year');
    const page = yearPage(middle, first(ofYear(middle)), link);
    expect(page.earlier).toEqual({ text: '2001', href: '/archive/years/2001/' });
    expect(page.later).toEqual({ text: '2007', href: '/archive/years/2007/' });
    expect(page.versions).toHaveLength(1);
  });

  test('names what is presumed to have stood, apart from what was observed, and why', () => {
    const archive = anArchive([
      aChange('a.com', '2019-05-01T00:00:00Z'),
      aChange('a.com', '2022-03-04T00:00:00Z'),
      aVersion('b.com', ['2019-05-01T00:00:00Z']),
      aVersion('b.com', ['2022-05-01T00:00:00Z']),
    ]);
    const years = positioned(archive.years);
    expect(years.map(({ year }) => year)).toEqual(['2019', '2020', '2021', '2022']);
    const between = years[1];
    if (!between) throw new Error('no year');
    const page = yearPage(between, first(ofYear(between)), link);
    expect(page.versions).toEqual([]);
    expect(page.presumed).toMatchObject([
      {
        version: { site: 'a.com' },
        silence: 'no change recorded until 4 March 2022: presumed to have stood',
      },
    ]);
    expect(page.summary).toBe('Nothing was observed in 2020; 1 version is presumed to have stood.');
    const { charts } = yearsPage(archive, link);
    expect(charts.hasPresumed).toBe(true);
    expect(charts.years[1]).toEqual({
      year: '2020',
      href: '/archive/years/2020/',
      versions: '0',
      sites: '0',
      presumed: '1',
      words: '–',
    });
  });

  test('counts what is presumed when it cuts its list into pages', () => {
    const many = Array.from({ length: 150 }, (_, index) => [
      aChange(`s${index}.com`, '2019-01-01T00:00:00Z'),
      aChange(`s${index}.com`, '2021-01-01T00:00:00Z'),
    ]).flat();
    const others = sites(100).map((version) => ({
      ...version,
      captures: version.captures.map((one) => ({ ...one, at: '2020-01-01T00:00:00Z' })),
    }));
    const year = positioned(anArchive([...many, ...others]).years)[1];
    if (!year) throw new Error('no year');
    const pages = slices(ofYear(year)).map((slice) => yearPage(year, slice, link));
    expect(pages.map(({ versions, presumed }) => [versions.length, presumed.length])).toEqual([
      [100, 100],
      [0, 50],
    ]);
  });
});
