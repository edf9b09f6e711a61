import { describe, expect, test } from 'vitest';
import type { FailedCapture } from '../../../src/archive/catalogue.ts';
import type { RunItem, TimelineItem } from '../../../src/site/page-data/document-section.ts';
import { siteSlices, timeline } from '../../../src/site/page-data/observed.ts';
import { slices } from '../../../src/site/page-data/paging.ts';
import type { StrokeKind } from '../../../src/site/page-data/timeline-chart.ts';
import { aHistory, dayAfter, siteOf, type Told, type ToldHistory } from './a-history.ts';
import { aTopic } from './an-archive.ts';

const pageOf = ({ archive, site, outlines }: ToldHistory, number?: number) =>
  siteOf(archive, site, outlines, number);
const documentOf = (history: ToldHistory) => pageOf(history).documents[0];
const rows = (entries: readonly TimelineItem[] = []) =>
  entries.flatMap((entry) => (entry.kind === 'version' ? [entry.row] : []));
const strokesOf = (history: ToldHistory, kind: StrokeKind) =>
  documentOf(history)?.charts?.timeline.strokes.find((one) => one.kind === kind)?.path;

const failedOn = (day: string): FailedCapture => ({
  site: 'a.com',
  document: 'privacy-policy',
  at: `${day}T12:00:00Z`,
  source: 'corpus',
  format: 'corpus',
  original: '0'.repeat(64),
  extension: 'md',
  status: 'captcha',
});

const POTS = 'We keep the pots that you order.';
const PANS = 'We never sell what we know of our customers to anybody.';

describe('the list of a document’s versions', () => {
  const history = aHistory([
    { on: ['2003-01-01', '2003-06-01'], text: POTS },
    { on: ['2003-07-01'], text: `${POTS}\n${PANS}` },
    { on: ['2003-08-01'], text: `${POTS.toUpperCase()}\n${PANS}` },
    { on: ['2003-09-01'], text: `${POTS}\n${PANS}` },
  ]);

  test('says how each differs from the one before it, and between which captures', () => {
    expect(rows(documentOf(history)?.entries).map(({ change }) => change)).toEqual([
      { text: 'The earliest version', details: [] },
      {
        text: '1 passage added',
        href: '/archive/policies/a.com/v1/changes/',
        details: ['11 words in', 'between 1 June 2003 and 1 July 2003'],
      },
      {
        text: '1 passage edited (cosmetic)',
        href: '/archive/policies/a.com/v2/changes/',
        details: ['between 1 July 2003 and 1 August 2003'],
      },
      {
        text: '1 passage edited (cosmetic)',
        href: '/archive/policies/a.com/v3/changes/',
        details: ['between 1 August 2003 and 1 September 2003'],
      },
    ]);
  });

  test('leads from a text that came back to the version that had it first', () => {
    const same = rows(documentOf(history)?.entries).map(({ sameAs }) => sameAs?.href);
    expect(same).toEqual([undefined, undefined, undefined, '/archive/policies/a.com/v1/']);
  });

  test('names each version as the page of comparisons wants it', () => {
    const { compare, documents } = pageOf(history);
    expect(compare).toBe('/archive/compare/');
    expect(rows(documents[0]?.entries).map(({ place }) => place)).toEqual([
      'a.com/v0',
      'a.com/v1',
      'a.com/v2',
      'a.com/v3',
    ]);
    expect(pageOf(aHistory([{ on: ['2003-01-01'], text: POTS }])).compare).toBeUndefined();
  });

  test('calls a re-reading by the source what it is, and counts no words for it', () => {
    const reread = aHistory([
      { on: ['2003-01-01'], text: POTS },
      { on: ['2003-02-01'], text: `${POTS}\n${PANS}`, extraction: true },
      { on: ['2003-03-01'], text: PANS },
    ]);
    const [, second] = rows(documentOf(reread)?.entries);
    expect(second?.change.text).toBe('The source read the page anew');
    expect(second?.change.details).toEqual(['between 1 January 2003 and 1 February 2003']);
    expect(strokesOf(reread, 'reread')).toMatch(/^M420 \d+v88$/);
    // Words went out in the third version, and nothing came in.
    expect(strokesOf(reread, 'added')).toBeUndefined();
    expect(strokesOf(reread, 'removed')).toBe('M800 49v44');
  });

  test('compares versions within their language, and says when there was another', () => {
    const german = aHistory([
      { on: ['2003-01-01'], text: POTS },
      { on: ['2003-02-01', '2003-03-01'], text: 'Wir verkaufen nichts.', language: 'de' },
      { on: ['2003-04-01'], text: `${POTS}\n${PANS}` },
    ]);
    const section = documentOf(german);
    expect(section?.remarks).toEqual([
      'In German from 1 February 2003 to 1 March 2003 (1 version). Versions are compared within their language.',
    ]);
    const [, second, third] = rows(section?.entries);
    expect(second).toMatchObject({
      language: 'in German',
      change: { text: 'The earliest version in its language' },
    });
    expect(third?.change).toMatchObject({
      text: '1 passage added',
      details: ['11 words in', 'against 1 January 2003', 'between 1 January 2003 and 1 April 2003'], // prettier-ignore
    });
    expect(section?.charts?.timeline.notes.map(({ text }) => text)).toEqual(['English', 'German']);
  });
});

describe('the timeline of a document', () => {
  const told: Told[] = [
    { on: ['2003-01-01', '2003-12-31'], text: POTS },
    { on: ['2007-01-01'], text: PANS },
  ];

  test('shows when each text was seen, and draws a gap as one', () => {
    const history = aHistory(told, { failed: [failedOn('2005-01-01')] });
    expect(strokesOf(history, 'observed')).toBe('M0 103h199M800 103h3');
    expect(strokesOf(history, 'presumed')).toBeUndefined();
    expect(strokesOf(history, 'failed')).toMatch(/^M400 /);
    const { entries, charts } = documentOf(history) ?? {};
    expect(entries?.map(({ kind }) => kind)).toEqual(['version', 'silence', 'failed', 'version']);
    expect(charts?.timeline.notes).toContainEqual(expect.objectContaining({ text: 'no capture' }));
    expect(charts?.timeline.summary).toBe(
      '2 versions, observed from 1 January 2003 to 1 January 2007; 1 of them with a substantive ' +
        'change; 1 gap of more than a year; 1 failed capture.',
    );
  });

  test('presumes a text to have stood where its source writes down changes only', () => {
    const history = aHistory(told, { source: 'diary' });
    expect(strokesOf(history, 'presumed')).toBe('M199 103h601');
    expect(documentOf(history)?.charts?.timeline.notes).toEqual([]);
    expect(documentOf(history)?.entries[1]).toEqual({
      kind: 'silence',
      text: 'No change recorded between 31 December 2003 and 1 January 2007: the text is presumed to have stood.',
    });
    expect(documentOf(history)?.charts?.timeline.key.map(({ kind }) => kind)).toContain('presumed');
  });

  test('leaves a gap between two captures of the same text open too', () => {
    const history = aHistory([
      { on: ['2003-01-01', '2005-01-01'], text: POTS },
      { on: ['2005-02-01'], text: PANS },
    ]);
    expect(strokesOf(history, 'observed')).toBe('M0 103h3M767 103h3M800 103h3');
    expect(documentOf(history)?.entries[1]).toEqual({
      kind: 'silence',
      text: 'No capture between 1 January 2003 and 1 January 2005; the text was the same before and after.',
    });
  });

  test('is not drawn for a single version, nor for versions of one instant', () => {
    expect(documentOf(aHistory([{ on: ['2003-01-01'], text: POTS }]))?.charts).toBeUndefined();
    const twice = aHistory([
      { on: ['2003-01-01'], text: POTS },
      { on: ['2003-01-01'], text: PANS },
    ]);
    expect(documentOf(twice)?.charts).toBeUndefined();
    expect(rows(documentOf(twice)?.entries)[1]?.change.details).toContain('both captured at 12:00:00 UTC'); // prettier-ignore
  });

  test('tells how words and grade went, without a line across a gap', () => {
    const [words, grade] =
      documentOf(
        aHistory([
          { ...(told[0] as Told), rest: { measures: { words: 100, minutes: 1, grade: 9.04 } } },
          { ...(told[1] as Told), rest: { measures: { words: 50, minutes: 1, grade: 12 } } },
        ]),
      )?.charts?.measures ?? [];
    expect(words).toMatchObject({
      title: 'Words',
      summary: '100 at first, 50 at last; between 50 and 100.',
      lines: ['M0 22L199 22M800 67h3'],
      top: '100',
      bottom: '0',
    });
    expect(grade).toMatchObject({ top: '12.0', bottom: '9.0' });
  });

  test('merges topics over consecutive versions', () => {
    const on = (day: string, topics: string[]): Told => ({
      on: [day],
      text: day,
      rest: { topics },
    });
    const history = aHistory(
      [
        on('2003-01-01', ['cookies']),
        on('2003-02-01', ['cookies', 'retention']),
        on('2003-03-01', ['retention']),
        on('2003-04-01', ['cookies', 'retention']),
      ],
      { topics: [aTopic('cookies', []), aTopic('retention', []), aTopic('silence', [])] },
    );
    expect(
      documentOf(history)?.charts?.topics?.rows.map(({ text, said, seen }) => [text, said, seen]),
    ).toEqual([
      ['Cookies', 'in 3 of 4 versions, from 1 January 2003 to 1 February 2003 and on 1 April 2003', 'M0 6h276M800 6h3'], // prettier-ignore
      ['Retention', 'in 3 of 4 versions, from 1 February 2003 to 1 April 2003', 'M276 6h524'],
    ]);
  });
});

describe('a document that alternates', () => {
  const alternating = (count: number): Told[] =>
    Array.from({ length: count }, (_, index) => ({
      on: [dayAfter(index)],
      text: index % 2 === 0 ? POTS : PANS,
    }));
  const runOf = (entries: readonly TimelineItem[] = []): RunItem | undefined =>
    entries.flatMap((entry) => (entry.kind === 'run' ? [entry.run] : []))[0];

  test('has a line for its run, behind the first version of each text', () => {
    const history = aHistory([...alternating(8), { on: ['2003-02-01'], text: 'We closed.' }], {
      failed: [failedOn('2003-01-05')],
    });
    const section = documentOf(history);
    expect(section?.entries.map(({ kind }) => kind)).toEqual([
      'version',
      'version',
      'run',
      'version',
    ]);
    expect(runOf(section?.entries)).toMatchObject({
      texts: [{ href: '/archive/policies/a.com/v0/' }, { href: '/archive/policies/a.com/v1/' }],
      often: '7 times',
      when: 'from 1 January 2003 to 8 January 2003',
      holds: '6 versions and 1 failed capture',
    });
    const { folded } = runOf(section?.entries) ?? {};
    expect(folded).toHaveLength(7);
    expect(folded).toMatchObject([
      { version: { href: '/archive/policies/a.com/v2/' }, sameAs: { href: '/archive/policies/a.com/v0/' } }, // prettier-ignore
      { version: { href: '/archive/policies/a.com/v3/' } },
      { version: { href: '/archive/policies/a.com/v4/' } },
      { kind: 'failed' },
      { kind: 'version' },
      { kind: 'version' },
      { kind: 'version' },
    ]);
  });

  test('for hundreds of times has further pages, where every version is listed once', () => {
    const { archive, site, outlines } = aHistory([
      ...alternating(450),
      { on: ['2005-01-01'], text: 'We closed.' },
    ]);
    const pages = siteSlices(site, outlines).map((slice) =>
      siteOf(archive, site, outlines, slice.number),
    );
    expect(pages).toHaveLength(4);
    expect(runOf(pages[0]?.documents[0]?.entries)?.folded).toEqual({
      href: '/archive/policies/a.com/page-2/',
      text: 'pages 2 to 4',
    });
    const listed = pages.flatMap((page) => page.documents.flatMap(({ entries }) => rows(entries)));
    expect(listed.map(({ place }) => place).toSorted()).toEqual(
      Array.from({ length: 451 }, (_, index) => `a.com/v${index}`).toSorted(),
    );
    expect(pages[1]?.documents[0]).toMatchObject({
      label: 'Privacy policy: versions of few texts',
      holds: '200 versions of 451 in all, in the order in which they were observed',
      begins: { number: 1, href: '/archive/policies/a.com/#of-privacy-policy' },
    });
    expect(pages[1]?.documents[0]?.charts).toBeUndefined();
    expect(pages[3]?.pager?.steps.at(-1)).toEqual({ kind: 'current', number: 4 });
  });

  test('has a line for versions in which no word differs', () => {
    const told = ['We open.', ...Array.from({ length: 7 }, () => POTS), 'We close.'];
    const same = aHistory(told.map((text, index) => ({ on: [dayAfter(index)], text })));
    const section = documentOf(same);
    expect(section?.entries.map(({ kind }) => kind)).toEqual([
      'version',
      'version',
      'run',
      'version',
    ]);
    const run = runOf(section?.entries);
    expect(run).toMatchObject({
      texts: [{ href: '/archive/policies/a.com/v1/' }],
      when: 'from 2 January 2003 to 8 January 2003',
      holds: '6 versions',
    });
    expect(run).not.toHaveProperty('often');
    const few = aHistory(
      told.toSpliced(1, 2).map((text, index) => ({ on: [dayAfter(index)], text })),
    );
    expect(documentOf(few)?.entries.map(({ kind }) => kind)).not.toContain('run');
  });

  test('lists at most 200 entries on a page, those that can be unfolded there among them', () => {
    const several = Array.from({ length: 12 }, (_, index) =>
      alternating(30).map((told): Told => ({ ...told, document: `d-${index}` })),
    ).flat();
    const { site, outlines } = aHistory(several);
    const sizes = siteSlices(site, outlines).map(({ items }) =>
      items.reduce((sum, item) => sum + 1 + (item.kind === 'run' ? item.folded.length : 0), 0),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(12 * 31);
  });
});

describe('a site’s pages', () => {
  test('are those of its list where nothing alternates', () => {
    const { site, outlines } = aHistory(
      Array.from({ length: 401 }, (_, index) => ({
        on: [dayAfter(index)],
        text: `Text ${index}.`,
      })),
    );
    expect(siteSlices(site, outlines).map(({ number, of, items }) => [number, of, items])).toEqual(
      slices(timeline(site)).map(({ number, of, items }) => [number, of, items]),
    );
  });

  test('show several documents beside each other, with the page on which each begins', () => {
    const { archive, site, outlines } = aHistory([
      ...Array.from({ length: 201 }, (_, index) => ({
        on: [dayAfter(index)],
        text: `Text ${index}.`,
        document: 'cookie-policy',
      })),
      { on: [dayAfter(0), dayAfter(200)], text: POTS },
    ]);
    const [first, second] = [1, 2].map((number) => siteOf(archive, site, outlines, number));
    expect(first?.overview?.rows).toMatchObject([
      { text: 'Cookie policy', href: '/archive/policies/a.com/#of-cookie-policy' },
      {
        text: 'Privacy policy',
        href: '/archive/policies/a.com/page-2/#of-privacy-policy',
        said: '1 version from 1 January 2003 to 20 July 2003',
        seen: 'M0 6h800',
      },
    ]);
    expect(second?.overview).toBeUndefined();
    expect(second?.documents.map(({ id, begins }) => [id, begins?.number])).toEqual([
      ['of-cookie-policy', 1],
      ['of-privacy-policy', undefined],
    ]);
  });

  test('lead to the feed and the history of each document, and to the record of the site', () => {
    const page = pageOf(
      aHistory([
        { on: ['2003-01-01'], text: POTS, document: 'cookie-policy' },
        { on: ['2003-01-01'], text: POTS },
        { on: ['2003-02-01'], text: PANS },
      ]),
    );
    // A document with one version has no changes to follow.
    expect(page.documents.map(({ data }) => data)).toEqual([
      { history: '/archive/policies/a.com/cookie-policy/history.json' },
      {
        feed: '/archive/policies/a.com/feed.xml',
        history: '/archive/policies/a.com/history.json',
      },
    ]);
    expect(page.record).toBe('/archive/policies/a.com/captures.jsonl');
  });
});
