import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/archive/cite/pieces.ts';
import { aboutPage } from '../../../src/site/page-data/about.ts';
import { dataPage } from '../../../src/site/page-data/data.ts';
import { sourcesOf } from '../../../src/site/page-data/sources.ts';
import { aChange, anArchive, aVersion, link } from './an-archive.ts';

const JULY = '2003-07-19T00:00:00Z';
const nowhere = (path: string): string => path;
const somewhere = (path: string): string => `https://archive.example${path}`;

const sites = (count: number) =>
  Array.from({ length: count }, (_, index) => aVersion(`site-${index}.com`, [JULY]));

describe('the page of the data', () => {
  test('counts what there is, and leads to the record of each site', () => {
    const archive = anArchive([
      aVersion('a.com', [JULY, '2004-01-01T00:00:00Z']),
      aVersion('b.com', [JULY]),
    ]);
    const page = dataPage(archive, link, nowhere);
    expect(page.summary).toMatch(/^2 versions from 3 captures of 2 sites, /);
    expect(page.recordPattern).toBe('/archive/policies/<site>/captures.jsonl');
    expect(page.records).toEqual([
      { text: 'a.com', href: '/archive/policies/a.com/captures.jsonl' },
      { text: 'b.com', href: '/archive/policies/b.com/captures.jsonl' },
    ]);
    expect(page.moreRecords).toBe(false);
  });

  test('leaves the records of a large archive to the pages of its sites', () => {
    const page = dataPage(anArchive(sites(21)), link, nowhere);
    expect(page.records).toHaveLength(20);
    expect(page.moreRecords).toBe(true);
  });

  test('cites the archive by its title and its keeper, with its address where that is known', () => {
    const archive = anArchive([
      aVersion('a.com', [JULY]),
      aVersion('b.com', ['2010-01-01T00:00:00Z']),
    ]);
    const cited =
      'A curator, “Five policies,” 2 versions of policies, observed from 2003 to 2010, ';
    expect(plainText(dataPage(archive, link, nowhere).citation.pieces)).toBe(`${cited}/archive/.`);
    expect(dataPage(archive, link, nowhere).citation.downloads).toEqual([]);
    const published = dataPage(archive, link, somewhere).citation;
    expect(plainText(published.pieces)).toBe(`${cited}https://archive.example/archive/.`);
    expect(published.downloads.map(({ file }) => file)).toEqual(['archive.ris']);
  });

  test('stands when the archive is empty', () => {
    const page = dataPage(anArchive([]), link, nowhere);
    expect(page.records).toEqual([]);
    expect(page.sources).toEqual([]);
    expect(plainText(page.citation.pieces)).toContain('“Five policies,” 0 versions of policies');
  });
});

test('only sources that gave the archive something are named', () => {
  const archive = anArchive([aVersion('a.com', [JULY])]);
  expect(sourcesOf(archive).map(({ id }) => id)).toEqual(['corpus']);
  expect(aboutPage(archive, link).sources.map(({ title }) => title)).toEqual(['A corpus']);
  expect(dataPage(archive, link, nowhere).sources.map(({ href }) => href)).toEqual([
    '/archive/about/#source-corpus',
  ]);
  const both = anArchive([aVersion('a.com', [JULY]), aChange('b.com', JULY)]);
  expect(sourcesOf(both).map(({ id }) => id)).toEqual(['corpus', 'diary']);
});

test('a source of failed captures only is named too', () => {
  const archive = anArchive([aVersion('a.com', [JULY])], {
    failed: [
      {
        site: 'a.com',
        document: 'privacy-policy',
        at: JULY,
        source: 'diary',
        format: 'markdown',
        original: 'b'.repeat(64),
        extension: 'md',
        status: 'captcha',
      },
    ],
  });
  expect(sourcesOf(archive).map(({ id }) => id)).toEqual(['corpus', 'diary']);
});
