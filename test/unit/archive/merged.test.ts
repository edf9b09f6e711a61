import { describe, expect, test } from 'vitest';
import { recordedAt } from '../../../src/archive/catalogue.ts';
import { relatedSites, shownUnder, wayOf } from '../../../src/archive/merged.ts';
import type { CuratedSite } from '../../../src/archive/schema/site.ts';
import { ownRedirects } from '../../../src/archive/redirects.ts';
import { versionPaths } from '../../../src/site/paths.ts';
import { anArchive, aVersion, known } from '../page-data/an-archive.ts';

const merges = (pairs: Readonly<Record<string, string>>): Map<string, CuratedSite> =>
  new Map(Object.entries(pairs).map(([site, mergedInto]) => [site, known({ mergedInto })]));

const addresses = (archive: ReturnType<typeof anArchive>) => [
  ...versionPaths(archive).map(({ params }) => [`${params.site}/${params.version}`, 'page']),
  ...ownRedirects(archive)
    .filter(({ why }) => why.kind === 'version')
    .map(({ from, to }) => [from, to].map((url) => url.replace(/^\/policies\/|\/$/g, ''))),
];

describe('a site that was merged into another', () => {
  test('is shown under it, through further merges', () => {
    const curated = merges({ 'a.com': 'b.com', 'b.com': 'c.com' });
    expect(wayOf('a.com', curated)).toEqual(['a.com', 'b.com', 'c.com']);
    expect(shownUnder('c.com', curated)).toBe('c.com');
    expect(relatedSites('a.com', curated).sort()).toEqual(['b.com', 'c.com']);
    expect(relatedSites('d.com', curated)).toEqual([]);
  });

  test('stays itself where merges run in a ring', () => {
    const curated = merges({
      'a.com': 'b.com',
      'b.com': 'a.com',
      'c.com': 'c.com',
      'd.com': 'a.com',
    });
    expect(['a.com', 'b.com', 'c.com', 'd.com'].map((site) => shownUnder(site, curated))).toEqual([
      'a.com', 'b.com', 'c.com', 'd.com',
    ]); // prettier-ignore
  });

  test('has its versions in one history with the others, and its addresses lead there', () => {
    const archive = anArchive(
      [
        aVersion('old.com', ['2001-01-01T00:00:00Z'], { aliases: ['2001-06-01'] }),
        aVersion('new.com', ['2003-01-01T00:00:00Z']),
      ],
      { curated: merges({ 'old.com': 'new.com' }) },
    );
    expect(
      archive.sites.map(({ site, versions, merged }) => [site, versions, merged.length]),
    ).toEqual([['new.com', 2, 1]]);
    expect(archive.versions[0]?.next?.version).toBe('2003-01-01');
    expect(addresses(archive)).toEqual([
      ['new.com/2001-01-01', 'page'],
      ['new.com/2003-01-01', 'page'],
      ['old.com/2001-01-01', 'new.com/2001-01-01'],
      ['old.com/2001-06-01', 'new.com/2001-01-01'],
    ]);
    expect(archive.versions.map((version) => recordedAt(version).site)).toEqual([
      'old.com',
      'new.com',
    ]);
  });

  test('gives way where a version of the same day has the address', () => {
    const archive = anArchive(
      [
        aVersion('a.com', ['2003-07-19T16:39:06Z']),
        aVersion('a.com', ['2003-07-19T08:00:00Z'], { document: 'cookie-policy' }),
        aVersion('b.com', ['2003-07-19T10:00:00Z']),
      ],
      { curated: merges({ 'a.com': 'b.com' }) },
    );
    expect(addresses(archive).filter(([, to]) => to === 'page')).toEqual([
      ['b.com/cookie-policy/2003-07-19', 'page'],
      ['b.com/2003-07-19', 'page'],
      ['b.com/2003-07-19T163906', 'page'],
    ]);
    expect(addresses(archive)).toContainEqual(['a.com/2003-07-19', 'b.com/2003-07-19T163906']);
  });

  test('keeps every address that it had on its way through further merges', () => {
    const archive = anArchive(
      [aVersion('a.com', ['2003-07-19T16:39:06Z']), aVersion('b.com', ['2003-07-19T10:00:00Z'])],
      { curated: merges({ 'a.com': 'b.com', 'b.com': 'c.com' }) },
    );
    const paths = addresses(archive);
    expect(paths).toContainEqual(['a.com/2003-07-19', 'c.com/2003-07-19T163906']);
    expect(paths).toContainEqual(['b.com/2003-07-19T163906', 'c.com/2003-07-19T163906']);
    expect(paths).toContainEqual(['b.com/2003-07-19', 'c.com/2003-07-19']);
    expect(new Set(paths.map(([from]) => from)).size).toBe(paths.length);
  });

  test('leaves as many pages behind as its list had', () => {
    const many = Array.from({ length: 201 }, (_, index) =>
      aVersion('old.com', [`${1800 + index}-01-01T00:00:00Z`]),
    );
    const archive = anArchive([...many, aVersion('new.com', ['2003-01-01T00:00:00Z'])], {
      curated: merges({ 'old.com': 'new.com' }),
    });
    const moved = ownRedirects(archive).filter(({ why }) => why.kind === 'site');
    expect(moved.map(({ from, to }) => [from, to])).toEqual([
      ['/policies/old.com/', '/policies/new.com/'],
      ['/policies/old.com/page-2/', '/policies/new.com/'],
    ]);
  });
});
