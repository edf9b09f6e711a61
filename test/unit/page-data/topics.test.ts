import { describe, expect, test } from 'vitest';
import type { TopicEntry, VersionRecord } from '../../../src/archive/catalogue.ts';
import type { TopicEvaluation } from '../../../src/archive/schema/topic-evaluation.ts';
import { taxonomyDigest } from '../../../src/archive/topics/digest.ts';
import { slices } from '../../../src/site/page-data/paging.ts';
import { topicPage } from '../../../src/site/page-data/topic.ts';
import { topicYearPage } from '../../../src/site/page-data/topic-year.ts';
import { topicsPage } from '../../../src/site/page-data/topics.ts';
import { anArchive, aTopic, aVersion, link } from './an-archive.ts';

const topics = [
  aTopic('collection', ['collect']),
  aTopic('cookies', ['cookies'], { parent: 'collection', related: ['beacons'] }),
  aTopic('beacons', ['beacon*'], { parent: 'other' }),
  aTopic('other', ['other'], { page: false }),
];
const quotation = { passage: 'p-2', pieces: [{ text: 'cookies', marked: true }], passages: 3 };

function archiveOf(versions: readonly VersionRecord[]) {
  return anArchive(versions, { topics });
}

function pageOf(versions: readonly VersionRecord[], id = 'cookies', evaluation?: TopicEvaluation) {
  const archive = archiveOf(versions);
  const topic = archive.topics.find((one) => one.id === id) as TopicEntry;
  const address = (path: string) => `https://archive.example${path}`;
  return topicPage(topic, { archive, evaluation, quotation, address }, link);
}

const speaking = (site: string, year: number, rest: Partial<VersionRecord> = {}) =>
  aVersion(site, [`${year}-01-01T00:00:00Z`], { topics: ['cookies'], ...rest });
const silent = (site: string, year: number, rest: Partial<VersionRecord> = {}) =>
  speaking(site, year, { topics: [], ...rest });

describe('the page of a topic', () => {
  test('gives the share of sites for each year between the first and the last', () => {
    const { years, summary } = pageOf([
      speaking('a.com', 2003),
      silent('b.com', 2003),
      speaking('a.com', 2005),
    ]);
    expect(summary).toBe('1 of 2 sites and 2 of 3 versions have a passage on it.');
    expect(years.rows).toEqual([
      { year: '2003', href: '/archive/topics/cookies/2003/', speaking: '1', assessed: '2', share: '50%' },
      { year: '2004', speaking: '0', assessed: '0', share: '–' },
      { year: '2005', href: '/archive/topics/cookies/2005/', speaking: '1', assessed: '1', share: '100%' },
    ]); // prettier-ignore
    expect(years.chart?.summary).toBe('From 2003 to 2005; most in 2005: 100.');
  });

  test('counts the last version that a site had in a year, and no site that was not assessed', () => {
    const { years } = pageOf([
      speaking('a.com', 2003),
      aVersion('a.com', ['2003-06-01T00:00:00Z'], { topics: [] }),
      speaking('b.de', 2003, { language: 'de' }),
    ]);
    expect(years.rows).toMatchObject([{ speaking: '0', assessed: '1', share: '0%' }]);
  });

  test('shows the earliest appearance with what it says there', () => {
    const { earliest } = pageOf([speaking('b.com', 2004), speaking('a.com', 2001)]);
    expect(earliest?.version.site).toBe('a.com');
    expect(earliest?.evidence).toEqual({
      href: '/archive/policies/a.com/2001-01-01/#p-2',
      tongue: { lang: 'en', dir: 'ltr' },
      pieces: [{ text: 'cookies', marked: true }],
      more: 'and 2 more passages',
    });
  });

  test('leads to its category, the subjects of one, and to related topics', () => {
    const versions = [speaking('a.com', 2003)];
    expect(pageOf(versions)).toMatchObject({
      parent: { text: 'Collection', href: '/archive/topics/collection/' },
      related: [{ text: 'Beacons' }],
    });
    expect(pageOf(versions, 'collection').subjects).toMatchObject([{ text: 'Cookies' }]);
    expect(pageOf(versions, 'beacons').parent).toEqual({ text: 'Other' });
  });

  test('names topics that its sites speak of more often than others, once there are five', () => {
    const both = ['cookies', 'beacons'];
    const sites = (count: number) =>
      Array.from({ length: count }, (_, at) => speaking(`${at}.com`, 2003, { topics: both }));
    expect(pageOf([...sites(4), silent('x.com', 2003)]).along).toEqual([]);
    expect(pageOf([...sites(5), silent('x.com', 2003)]).along).toEqual([
      {
        topic: { text: 'Beacons', href: '/archive/topics/beacons/' },
        text: '5 of the 5 sites here, and 5 of 6 sites overall',
      },
    ]);
  });

  test('is cited by its address', () => {
    expect(pageOf([]).citation).toMatchObject({
      title: 'Cookies',
      address: { text: 'https://archive.example/archive/topics/cookies/' },
    });
  });

  test('stands when nothing speaks of it', () => {
    const page = pageOf([]);
    expect(page.summary).toBe('No passage of this archive was recognised for it.');
    expect(page).toMatchObject({ earliest: undefined, along: [], years: { rows: [] } });
  });
});

describe('how well a topic is recognised', () => {
  const figure = { value: 0.5, interval: [0.25, 0.75] as [number, number] };
  const agreement = { precision: figure, recall: figure, f1: figure, support: 1234 };
  const part = {
    texts: 9,
    topics: { cookies: agreement },
    micro: agreement,
    macro: figure,
    confusions: [],
  };
  const evaluation: TopicEvaluation = {
    date: '2026-11-21',
    command: 'npm run topics:evaluate',
    taxonomy: taxonomyDigest(topics),
    seed: 1,
    parts: [
      { ...part, name: 'a.csv, read while terms were written' },
      { ...part, name: 'a.csv, never read' },
    ],
    vectors: { cookies: { speaks: 15, found: 14, nearMisses: 15, wrong: 1 } },
  }; // prettier-ignore

  test('is said with intervals and support, and without the texts that terms were written from', () => {
    expect(pageOf([], 'cookies', evaluation).accuracy).toEqual({
      rows: [
        {
          texts: 'US policies of 2015 (a.csv, never read)',
          precision: '0.50 (0.25–0.75)',
          recall: '0.50 (0.25–0.75)',
          f1: '0.50 (0.25–0.75)',
          support: '1,234',
        },
      ],
      notes: [
        'Of 15 passages written for it in the manner of 1998 to 2026, 14 are recognised; of 15 near misses, 1 are taken for it.',
      ],
      how: 'Measured on 21 November 2026 by npm run topics:evaluate.',
    });
  });

  test('says when nobody measured it, and when terms were changed since', () => {
    expect(pageOf([]).accuracy.notes).toEqual([
      'Nobody has measured how well this topic is recognised.',
    ]);
    expect(pageOf([], 'beacons', { ...evaluation, taxonomy: '0'.repeat(12) }).accuracy.notes).toEqual([
      'Nobody has measured how well this topic is recognised.',
      'The terms were changed since: the figures are those of an earlier taxonomy.',
    ]); // prettier-ignore
  });
});

describe('the page of a topic’s year', () => {
  const many = Array.from({ length: 201 }, (_, at) => speaking(`${1000 + at}.com`, 2003));

  test('lists each site once, on pages of 200', () => {
    const archive = archiveOf([...many, aVersion('1000.com', ['2003-05-01T00:00:00Z'], { topics: ['cookies'] })]);
    const topic = archive.topics.find(({ id }) => id === 'cookies') as TopicEntry;
    const year = topic.census.years[0]!;
    const [one, two] = slices(year.speaking).map((slice) =>
      topicYearPage(topic, year, slice, () => quotation, link),
    );
    expect(one?.versions).toHaveLength(200);
    expect(one?.versions[0]?.version.href).toBe('/archive/policies/1000.com/2003-05-01/');
    expect(one?.pager?.next).toBe('/archive/topics/cookies/2003/page-2/');
    expect(two?.head.path).toBe('/archive/topics/cookies/2003/page-2/');
    expect(two?.versions).toHaveLength(1);
    expect(one?.summary).toContain('201 of 201 sites observed in 2003');
  }); // prettier-ignore

  test('leads to the years beside it in which anything was said', () => {
    const archive = archiveOf([speaking('a.com', 2001), silent('a.com', 2002), speaking('a.com', 2003)]);
    const topic = archive.topics.find(({ id }) => id === 'cookies') as TopicEntry;
    const year = topic.census.years[0]!;
    const page = topicYearPage(topic, year, slices(year.speaking)[0]!, () => undefined, link);
    expect(page.earlier).toBeUndefined();
    expect(page.later).toEqual({ text: '2003', href: '/archive/topics/cookies/2003/' });
    expect(page.versions[0]).not.toHaveProperty('evidence');
  }); // prettier-ignore
});

test('the list of topics has categories with their subjects, also of one without a page', () => {
  const page = topicsPage(archiveOf([speaking('a.com', 2003)]), undefined, link);
  expect(page.summary).toContain('1 category of practices and 2 subjects.');
  expect(
    page.groups.map(({ category, title, subjects }) => [
      category?.label ?? title,
      subjects.map(({ label, holdings }) => `${label}: ${holdings}`),
    ]),
  ).toEqual([
    ['Collection', ['Cookies: 1 of 1 site']],
    ['Other', ['Beacons: 0 of 1 site']],
  ]);
});
