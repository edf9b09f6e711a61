import { describe, expect, test } from 'vitest';
import type { Notes } from '../../../src/archive/release/notes.ts';
import { DIGEST_PLACEHOLDER } from '../../../src/engine/release/placeholder.ts';
import { dataPage } from '../../../src/site/page-data/data.ts';
import { releasePage, releasesPage } from '../../../src/site/page-data/releases.ts';
import { anArchive, aVersion, link } from './an-archive.ts';

const archive = anArchive([aVersion('a.com', ['2003-07-19T00:00:00Z'])]);
const notes: Notes = {
  release: '2026-11',
  date: '2026-11-21',
  previous: '2025-11',
  added: ['a.com/2003-07-19'],
  gone: ['b.com/2004-01-01'],
  withdrawn: [{ place: 'b.com/2004-01-01', reason: 'a request' }],
  derivedAnew: [],
  replaced: [],
  observedAgain: [],
};
const making = { notes };

describe('the page of a release', () => {
  test('leads to what is shown, and names what is not', () => {
    const { news, previous, counts } = releasePage(archive, making, link);
    expect(news.map(({ title, places }) => [title, places])).toEqual([
      [
        'Came in: 1 version',
        [{ text: 'a.com/2003-07-19', href: '/archive/policies/a.com/2003-07-19/' }],
      ],
      ['Withdrawn: 1 version', [{ text: 'b.com/2004-01-01' }]],
    ]);
    expect(previous).toEqual({ text: '2025-11', href: '/archive/releases/2025-11/' });
    expect(counts).toBe('1 version from 1 capture of 1 site');
  });

  test('lists no more than a hundred, and counts the rest', () => {
    const added = Array.from({ length: 150 }, (_, index) => `a.com/2003-07-19T${100_000 + index}`);
    const [came] = releasePage(archive, { notes: { ...notes, added } }, link).news;
    expect(came?.places).toHaveLength(100);
    expect(came?.more).toBe('and 50 more');
  });

  test('has the DOI that archive.yml gives it', () => {
    const named = {
      ...archive,
      identity: { ...archive.identity, dois: { '2026-11': '10.1234/x' } },
    };
    expect(releasesPage(named, [making], link).items[0]?.doi).toEqual({
      text: '10.1234/x',
      href: 'https://doi.org/10.1234/x',
    });
  });
});

describe('the page of the data', () => {
  test('tells the digest of the manifest once it is known, and until then holds its place', () => {
    const page = dataPage(archive, link, (path) => path, {
      releases: [making],
      isRelease: true,
      hasTables: true,
    });
    expect(page.release).toMatchObject({
      name: '2026-11',
      digest: DIGEST_PLACEHOLDER,
      isThis: true,
    });
    expect(DIGEST_PLACEHOLDER).toHaveLength(64);
    expect(page.tables?.files.map(({ href }) => href)).toContain(
      '/archive/data/export/datapackage.json',
    );
  });

  test.each([
    ['the site is no release', false],
    ['a release left them out', true],
  ])('promises no tables where %s', (_, isRelease) => {
    const page = dataPage(archive, link, (path) => path, {
      releases: [making],
      isRelease,
      hasTables: false,
    });
    expect(page.release?.isThis).toBe(isRelease);
    expect(page.tables).toBeUndefined();
  });
});
