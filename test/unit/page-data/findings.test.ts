import { describe, expect, test } from 'vitest';
import { finding, findingCodes, type FindingCode } from '../../../src/archive/finding.ts';
import {
  findingPage,
  findingsPage,
  kindsOf,
  longKinds,
} from '../../../src/site/page-data/findings.ts';
import { slices } from '../../../src/site/page-data/paging.ts';
import { anArchive, aVersion, known, link } from './an-archive.ts';

const archive = anArchive([aVersion('a.com', ['2004-01-01T00:00:00Z'])], {
  curated: new Map([['old.com', known({ mergedInto: 'a.com' })]]),
});
const dates = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    finding('impossible-date', { file: 'list.csv', line: index + 1 }, { date: String(index) }),
  );

describe('the page of findings', () => {
  test('says what each kind means, how many there are, and what a curator can do', () => {
    const failed = finding('failed-capture', { file: 'b' }, { status: 'captcha', words: 'x' });
    const page = findingsPage(archive, [failed, ...dates(2)], link);
    expect(page.summary).toBe('2 files or captures were set aside, and 1 was noted.');
    expect(
      page.kinds.map(({ code, count, meaning, remedy }) => [code, count, meaning, remedy]),
    ).toEqual([
      [
        'impossible-date',
        '2 files or captures set aside',
        '“…” is no date.',
        [{ text: findingCodes['impossible-date'].remedy, command: false }],
      ],
      [
        'failed-capture',
        '1 file or capture noted',
        'The capture shows no policy (…): “…”.',
        [{ text: findingCodes['failed-capture'].remedy, command: false }],
      ],
    ]);
  });

  test('tells commands apart from words', () => {
    const page = findingsPage(archive, [finding('no-manifest', { file: 'a' }, {})], link);
    const commands = page.kinds[0]?.remedy.filter(({ command }) => command);
    expect(commands).toEqual([{ text: 'npm run ingest -- FOLDER --init', command: true }]);
    expect(page.kinds[0]?.remedy.map(({ text }) => text).join('')).not.toContain('`');
  });

  test('lists a few of each kind, and leads to all where those are more', () => {
    const page = findingsPage(archive, dates(6), link);
    expect(page.kinds[0]?.entries).toHaveLength(5);
    expect(page.kinds[0]?.all).toEqual({
      text: 'All 6 entries',
      href: '/archive/data/findings/impossible-date/',
    });
    expect(findingsPage(archive, dates(5), link).kinds[0]?.all).toBeUndefined();
    expect(longKinds(dates(5))).toEqual([]);
  });

  test('never lists more than 200 entries, whatever was found', () => {
    const codes = Object.keys(findingCodes) as FindingCode[];
    const everything = codes.flatMap((code) =>
      Array.from({ length: 9 }, () => finding(code, { file: 'x' })),
    );
    const listed = findingsPage(archive, everything, link).kinds.flatMap(({ entries }) => entries);
    expect(listed.length).toBeLessThanOrEqual(200);
    expect(kindsOf(everything)).toHaveLength(codes.length);
    const pages = slices(dates(201)).map((slice) =>
      findingPage(archive, 'impossible-date', slice, link),
    );
    expect(pages.map(({ entries }) => entries.length)).toEqual([200, 1]);
    expect(pages[0]?.pager?.next).toBe('/archive/data/findings/impossible-date/page-2/');
  });

  test('says so where nothing was found', () => {
    expect(findingsPage(archive, [], link)).toMatchObject({
      kinds: [],
      summary: 'Everything that was given to this archive could be taken in as it is.',
    });
  });

  test('links sites that the archive has, under the name that they are shown', () => {
    const about = (site: string) => finding('not-a-domain', { file: 'x' }, { site });
    const page = findingsPage(archive, ['a.com', 'old.com', '../up'].map(about), link);
    expect(page.kinds[0]?.entries.map(({ site }) => site)).toEqual([
      { text: 'a.com', href: '/archive/policies/a.com/' },
      { text: 'old.com', href: '/archive/policies/a.com/' },
      { text: '../up' },
    ]);
  });

  test('shows words from outside with nothing hidden in them, and no more than enough', () => {
    const words = `a\u202Eb\u0000c\uD800d${'e'.repeat(9_999)}`;
    const found = finding('failed-capture', { file: '/home/someone/x\u2028y' }, { words });
    const [entry] = findingsPage(archive, [found], link).kinds[0]?.entries ?? [];
    expect(entry?.sentence).toContain('a�b�c�d');
    expect(entry?.sentence.length).toBeLessThan(700);
    expect(entry?.place).toBe('~/x�y');
  });
});
